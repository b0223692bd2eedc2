// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
'use strict'

const { operation } = require('./samples.js')

// What desks ask of PouchDB Server, in requests made beforehand, as push.cpp and pull.cpp ask ours. `bare` is one
// request a batch: nothing in it finds out that a batch came twice or lets two desks differ. `replicated` is what
// PouchDB itself sends for a batch, in its order: which revisions are missing, the documents with their
// revisions, the checkpoint.

const kRowsOfOperation = 3

function documentsOf (from, to) {
  const documents = []
  for (let number = from; number < to; ++number) {
    documents.push(...operation(number))
  }
  return documents
}

const encode = (value) => Buffer.from(JSON.stringify(value))
const revisionOf = (document) => document._id.replace(/-/g, '')

// The document as it is on a desk that made it.
const revised = (document) => Object.assign({}, document, {
  _rev: '1-' + revisionOf(document), _revisions: { start: 1, ids: [revisionOf(document)] }
})

function need (condition, what) {
  if (!condition) {
    throw new Error(what)
  }
}

const countOf = (bytes, text) => bytes.toString('latin1').split(text).length - 1

// One desk's note on the server of how far it is.
class Checkpoint {
  constructor (server, database) {
    this.server = server
    this.url = database + '/_local/desk'
  }

  async note (sequence) {
    const note = { _id: '_local/desk', _rev: this.revision, last_seq: sequence, replicator: 'pouchdb', version: 1 }
    this.revision = JSON.parse(await this.server.ask('PUT', this.url, encode(note))).rev
  }
}

const bare = {
  makePush: (from, to) => encode({ docs: documentsOf(from, to) }),
  async push (server, database, request) {
    const results = JSON.parse(await server.ask('POST', database + '/_bulk_docs', request))
    need(results.every((result) => result.ok), 'a document was refused')
  },
  makePull: () => null,
  async pull (server, database, since, limit) {
    const url = `${database}/_changes?include_docs=true&since=${since}&limit=${limit}`
    need(countOf(await server.ask('GET', url), '"changes":[') === limit, 'not a whole page came')
  }
}

const replicated = {
  makePush (from, to) {
    const documents = documentsOf(from, to).map(revised)
    const asked = Object.fromEntries(documents.map((document) => [document._id, [document._rev]]))
    return { asked: encode(asked), documents: encode({ docs: documents, new_edits: false }), count: documents.length, to }
  },
  async push (server, database, request, checkpoint) {
    const missing = JSON.parse(await server.ask('POST', database + '/_revs_diff', request.asked))
    need(Object.keys(missing).length === request.count, 'a revision was there')
    const refused = JSON.parse(await server.ask('POST', database + '/_bulk_docs', request.documents))
    need(refused.every((result) => !result.error), 'a document was refused')
    await checkpoint.note(request.to)
  },
  makePull (from, to) {
    const revisions = documentsOf(from, to).map(revised)
    return encode({ docs: revisions.map((document) => ({ id: document._id, rev: document._rev })) })
  },
  async pull (server, database, since, limit, request, checkpoint) {
    const page = await server.ask('GET', `${database}/_changes?style=all_docs&since=${since}&limit=${limit}`)
    need(countOf(page, '"changes":[') === limit, 'not a whole page came')
    const documents = await server.ask('POST', database + '/_bulk_get?revs=true&latest=true', request)
    need(countOf(documents, '"ok":{') === limit, 'not all documents came')
    await checkpoint.note(since + limit)
  }
}

module.exports = { Checkpoint, bare, replicated, kRowsOfOperation, need, encode }
