// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
'use strict'

const { spawn } = require('child_process')
const fs = require('fs')
const http = require('http')
const net = require('net')
const path = require('path')

const kStartMs = 30000

function freePort () {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

// A real PouchDB Server process of its own folder, and one connection to it that carries one request at a time.
class PouchServer {
  static async start (folder, isDurable) {
    const server = new PouchServer()
    server.port = await freePort()
    server.url = `http://127.0.0.1:${server.port}`
    server.agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
    fs.mkdirSync(folder, { recursive: true })
    // Our server's log lines go nowhere in the benchmarks either.
    fs.writeFileSync(path.join(folder, 'config.json'), JSON.stringify({ log: { level: 'none' } }))
    const main = require.resolve('pouchdb-server/bin/pouchdb-server')
    const backend = isDurable ? ['--level-backend', require.resolve('./durableleveldown.js')] : []
    server.process = spawn(process.execPath, [main, '--port', String(server.port), '--dir', path.join(folder, 'data'),
      '--config', path.join(folder, 'config.json'), '--no-stdout-logs', ...backend],
    { cwd: folder, stdio: 'ignore', env: Object.assign({}, process.env, { NODE_ENV: 'production' }) })
    process.on('exit', () => server.process.kill('SIGKILL'))
    await server.ready()
    return server
  }

  async ready () {
    const until = Date.now() + kStartMs
    for (;;) {
      try {
        await this.ask('GET', '/')
        return
      } catch (problem) {
        if (Date.now() > until || this.process.exitCode !== null) {
          throw new Error('PouchDB Server does not start: ' + problem.message)
        }
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
  }

  // The bytes of the reply; `body` may be made beforehand.
  ask (method, url, body) {
    return new Promise((resolve, reject) => {
      const headers = body ? { 'Content-Type': 'application/json', 'Content-Length': body.length } : {}
      const request = http.request({ agent: this.agent, host: '127.0.0.1', port: this.port, method, path: url, headers })
      request.on('error', reject)
      request.on('response', (response) => {
        const pieces = []
        response.on('data', (piece) => pieces.push(piece))
        response.on('end', () => {
          const reply = Buffer.concat(pieces)
          if (response.statusCode >= 300) {
            reject(new Error(`${method} ${url}: ${response.statusCode} ${reply}`))
          } else {
            resolve(reply)
          }
        })
      })
      request.end(body)
    })
  }

  stop () {
    this.agent.destroy()
    return new Promise((resolve) => {
      this.process.on('exit', resolve)
      this.process.kill('SIGKILL')
    })
  }
}

module.exports = { PouchServer }
