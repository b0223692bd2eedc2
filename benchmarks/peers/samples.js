// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
'use strict'

// The same records as pushingdesk.h and firstfill.cpp make, as documents with their fields by name.

function idOf (number, kind) {
  const hex = (value, digits) => value.toString(16).padStart(digits, '0')
  return `${hex(number, 8)}-0000-7000-80${hex(kind, 2)}-${hex((number * 37) % 0x1000000, 12)}`
}

const at = (number) => 1700000000000 + number

const customer = (number, given) => ({
  _id: idOf(number, 0), type: 'customer', family: '王', given, display: '王' + given, kind: 'person', created: at(number)
})
const telephone = (number) => ({
  _id: idOf(number, 1),
  type: 'contact_point',
  customer: idOf(number, 0),
  kind: 'phone',
  entered: String(13000000000 + number),
  normalized: '+86' + String(13000000000 + number),
  preferred: 1
})
const car = (number) => ({
  _id: idOf(number, 2), type: 'vehicle', vin: 'LSVAA4182E' + String(number).padStart(7, '0'), make: '宝马', model: 'i5'
})
const created = (number) => ({
  _id: idOf(number, 3), type: 'timeline_event', customer: idOf(number, 0), kind: 'customerCreated', at: at(number)
})

// One operation of a desk: a new customer with a telephone number and the event of it.
const operation = (number) => [customer(number, '梓涵'), telephone(number), created(number)]

// Row `number` of a store to be filled from: in turn a customer, a number, a car, an event.
function row (number) {
  const owner = Math.floor(number / 4)
  return [() => customer(owner, '梓涵' + (owner % 1000)), () => telephone(owner), () => car(owner),
    () => created(owner)][number % 4]()
}

module.exports = { operation, row }
