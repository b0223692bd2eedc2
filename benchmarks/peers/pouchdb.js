// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
'use strict'

// How fast is PouchDB Server at what benchmarks/push.cpp, pull.cpp and firstfill.cpp measure of ours? One JSON
// object a line: name, durability, value, unit. Usage: node pouchdb.js SCRATCH ROWS
const { Checkpoint, bare, replicated, kRowsOfOperation, need, encode } = require('./pouchcalls.js')
const { PouchServer } = require('./pouchserver.js')
const { row } = require('./samples.js')
const path = require('path')

const kPushes = [[1, 200], [20, 2000], [500, 10000]] // operations a request, operations; as push.cpp
const kPulls = [[1, 400], [20, 4000], [500, 10000]] // as pull.cpp
const kFillBatch = 1000 // ten times what PouchDB takes by itself, because it is faster so

const PouchDB = require('pouchdb-core').plugin(require('pouchdb-adapter-http'))
  .plugin(require('pouchdb-replication')).plugin(require('pouchdb-adapter-leveldb'))

async function secondsOf (work) {
  const start = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - start) / 1e9
}

async function push (server, calls, database, size, operations) {
  await server.ask('PUT', database)
  const checkpoint = new Checkpoint(server, database)
  await calls.push(server, database, calls.makePush(0, 1), checkpoint)
  const requests = []
  for (let from = 1; from <= operations; from += size) {
    requests.push(calls.makePush(from, from + size))
  }
  const seconds = await secondsOf(async () => {
    for (const request of requests) {
      await calls.push(server, database, request, checkpoint)
    }
  })
  return operations / seconds
}

async function pull (server, calls, database, size, operations) {
  const kBatch = 500
  await server.ask('PUT', database)
  const checkpoint = new Checkpoint(server, database)
  for (let from = 0; from < operations; from += kBatch) {
    await calls.push(server, database, calls.makePush(from, Math.min(from + kBatch, operations)), checkpoint)
  }
  const requests = []
  for (let from = 0; from < operations; from += size) {
    requests.push(calls.makePull(from, from + size))
  }
  const limit = size * kRowsOfOperation
  await calls.pull(server, database, 0, limit, requests[0], checkpoint)
  const seconds = await secondsOf(async () => {
    for (const [page, request] of requests.entries()) {
      await calls.pull(server, database, page * limit, limit, request, checkpoint)
    }
  })
  return operations / seconds
}

// PouchDB's own replication into a new database of a desk.
async function firstFill (server, rows, folder, isDurable) {
  await server.ask('PUT', '/fill')
  for (let from = 0; from < rows; from += kFillBatch) {
    const docs = Array.from({ length: Math.min(kFillBatch, rows - from) }, (_, i) => row(from + i))
    await server.ask('POST', '/fill/_bulk_docs', encode({ docs }))
  }
  const backend = isDurable ? { db: require('./durableleveldown.js') } : {}
  const local = new PouchDB(path.join(folder, 'desk'), Object.assign({ adapter: 'leveldb' }, backend))
  const remote = new PouchDB(server.url + '/fill', { adapter: 'http' })
  const seconds = await secondsOf(async () => {
    const outcome = await PouchDB.replicate(remote, local, { batch_size: kFillBatch, batches_limit: 10 })
    need(outcome.ok && outcome.docs_written === rows, 'not all rows came')
  })
  await local.close()
  return rows / seconds
}

async function measure (scratch, rows, isDurable) {
  const folder = path.join(scratch, isDurable ? 'durable' : 'shipped')
  const server = await PouchServer.start(folder, isDurable)
  const durability = isDurable ? 'every write' : 'as shipped'
  const report = (name, value, unit) => console.log(JSON.stringify({ name, durability, value, unit }))
  for (const [prefix, calls] of [['', replicated], ['bare.', bare]]) {
    for (const [size, operations] of kPushes) {
      const database = `/push${prefix ? 'bare' : ''}${size}`
      report(`${prefix}push.${size}`, await push(server, calls, database, size, operations), 'op/s')
    }
    for (const [size, operations] of kPulls) {
      const database = `/pull${prefix ? 'bare' : ''}${size}`
      report(`${prefix}pull.${size}`, await pull(server, calls, database, size, operations), 'op/s')
    }
  }
  report(`firstfill.${rows}`, await firstFill(server, rows, folder, isDurable), 'rows/s')
  await server.stop()
}

async function main () {
  const [scratch, rows] = process.argv.slice(2)
  // As shipped first: what makes writes durable holds for this process too, once it is loaded.
  for (const isDurable of [false, true]) {
    await measure(path.resolve(scratch), Number(rows), isDurable)
  }
}

main().catch((problem) => {
  console.error(problem)
  process.exit(1)
})
