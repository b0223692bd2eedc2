// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace forecourt {

struct StateMachine;

// How a field is stored on a desk. On the wire all are CellValue.
enum class FieldType { Text, Integer, Boolean, Id };

// What happens when two desks wrote the same field (sync.md, "The catalog").
enum class FieldMerge {
    Register,          // the later by (hlc, operation id)
    ProtectedRegister, // same, and a person is asked to look
    LongText,          // merged by line with what it was written over (linemerge.h); else as a register
    State,             // legal from the current state, else kept as is and shown
    Set,               // added elements; a removal removes only the additions it saw
    Number,            // as a protected register; and no two rows of the store bear the same (Field::series)
    Booking,           // as a state; and of those that overlap one is confirmed (Collection::booking)
};

enum class CollectionKind {
    Entity, // rows that are edited
    Event,  // append only; a correction is a new event
    Ledger, // append only, signed entries; the balance is their sum
};

// Numbers are permanent: never reused, never given another meaning or type.
struct Field
{
    int number = 0;
    QString name; // also the SQL column
    FieldType type = FieldType::Text;
    FieldMerge merge = FieldMerge::Register;
    const StateMachine *machine = nullptr; // for FieldMerge::State and Booking
    int refers = 0;      // for FieldType::Id: the collection it points into; 0 where another field says which
    QString series = {}; // for FieldMerge::Number: out of which count of the store its numbers come
};

// Which fields of a collection say what its rows hold and from when to when: of those that are confirmed no
// two hold the same thing at the same time (docs/adr/0028).
struct BookingFields
{
    int status = 0;  // of FieldMerge::Booking
    int from = 0;    // UTC ms
    int to = 0;      // the first instant that is not held
    QList<int> held; // each names a thing; 0 and nothing hold none
};

struct Collection
{
    int number = 0;
    QString name; // also the SQL table
    CollectionKind kind = CollectionKind::Entity;
    QList<Field> fields; // by ascending number
    std::optional<BookingFields> booking = {};

    [[nodiscard]] const Field *field(int fieldNumber) const;
    [[nodiscard]] const Field *field(const QString &fieldName) const;
};

// Every synchronised collection and field. It drives the wire, the merge, the guard triggers, the digests and
// the audit view. Immutable after construction; may be read from any thread.
class Catalog final
{
public:
    explicit Catalog(int version, QList<Collection> collections);

    [[nodiscard]] int version() const { return m_version; }
    [[nodiscard]] const QList<Collection> &collections() const { return m_collections; }
    [[nodiscard]] const Collection *collection(int number) const;
    [[nodiscard]] const Collection *collection(const QString &name) const;
    // Of all fields that hold business numbers, each once.
    [[nodiscard]] QStringList series() const;

private:
    int m_version;
    QList<Collection> m_collections;
};

// The count that numbers of service orders come out of.
inline const QString kOrderSeries = QStringLiteral("order");

// The catalog of this program.
const Catalog &forecourtCatalog();

} // namespace forecourt
