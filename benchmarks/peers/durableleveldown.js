// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
'use strict'

// LevelDB with every write on the disk before it is answered, as our server commits. PouchDB asks for no such
// thing and has no setting for it, so that what it answered may be gone after a power cut. One database takes
// writes one at a time either way.
const LevelDown = require('leveldown')
const ChainedBatch = require('leveldown/chained-batch')

function durable (prototype, name, place) {
  const original = prototype[name]
  prototype[name] = function (...values) {
    values[place] = Object.assign({}, values[place], { sync: true })
    return original.apply(this, values)
  }
}

durable(LevelDown.prototype, '_put', 2)
durable(LevelDown.prototype, '_del', 1)
durable(LevelDown.prototype, '_batch', 1)
durable(ChainedBatch.prototype, '_write', 0)

module.exports = LevelDown
