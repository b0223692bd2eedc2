// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
'use strict'

// One JSON object a line for each figure that both have: ours, theirs, ratio. Usage: node compare.js OURS THEIRS
const fs = require('fs')

const linesOf = (file) => fs.readFileSync(file, 'utf8').split('\n').filter((line) => line.startsWith('{')).map(JSON.parse)

const [ours, theirs] = process.argv.slice(2).map(linesOf)
for (const peer of theirs) {
  // Our server over SQLite: both are one process with an embedded database.
  const [what, ...rest] = peer.name.replace(/^bare\./, '').split('.')
  const mine = ours.find((line) => line.name === [what, 'sqlite', ...rest].join('.'))
  if (!mine) {
    throw new Error('no figure of ours for ' + peer.name)
  }
  console.log(JSON.stringify({
    name: 'peers.pouchdb.' + peer.name,
    durability: peer.durability,
    ours: mine.value,
    theirs: peer.value,
    unit: mine.unit,
    ratio: mine.value / peer.value
  }))
}
