// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/domain/currency.h"
#include "models/domain/enumwords.h"
#include "models/protocol/catalog.h"
#include "models/protocol/cellvalue.h"
#include "models/storage/mutation.h"

#include <vector>

namespace forecourt {

// Between a record and its row: which member is which field. A member equal to its default is an empty cell,
// except that words of enumerations are always written, so that a query can compare them.
template <typename Record> class RecordMap final
{
public:
    explicit RecordMap(int collection) : m_collection(forecourtCatalog().collection(collection)) {}

    template <typename T> RecordMap &field(const char *name, T Record::*member)
    {
        const Field *known = m_collection->field(QString::fromLatin1(name));
        Q_ASSERT_X(known != nullptr, "RecordMap", name);
        const Record defaults{};
        m_bindings.push_back({known->number, known->name,
                              [member, otherwise = defaults.*member](const Record &record) {
                                  return toCell(record.*member, otherwise);
                              },
                              [member](Record &record, const Row &row, int column) {
                                  if (!row.isNull(column)) {
                                      fromColumn(record.*member, row, column);
                                  }
                              }});
        return *this;
    }

    [[nodiscard]] int collection() const { return m_collection->number; }
    [[nodiscard]] QString table() const { return m_collection->name; }
    [[nodiscard]] int columnCount() const { return static_cast<int>(m_bindings.size()) + 1; }

    // "id, name, …", each with the prefix ("v." → "v.id, v.name, …"); read() takes them from `first` on.
    [[nodiscard]] QString columns(const QString &prefix = {}) const
    {
        QString list = prefix + QStringLiteral("id");
        for (const Binding &binding : m_bindings) {
            list += QStringLiteral(", ") + prefix + binding.name;
        }
        return list;
    }

    [[nodiscard]] Record read(const Row &row, int first = 0) const
    {
        Record record;
        record.id = decltype(record.id)(row.uuid(first));
        for (size_t i = 0; i < m_bindings.size(); ++i) {
            m_bindings[i].read(record, row, first + 1 + static_cast<int>(i));
        }
        return record;
    }

    [[nodiscard]] Cells cells(const Record &record) const
    {
        Cells cells;
        for (const Binding &binding : m_bindings) {
            cells.insert(binding.number, binding.cell(record));
        }
        return cells;
    }

    // The fields in which `after` differs.
    [[nodiscard]] Cells changed(const Record &before, const Record &after) const
    {
        Cells cells;
        for (const Binding &binding : m_bindings) {
            const CellValue value = binding.cell(after);
            if (value != binding.cell(before)) {
                cells.insert(binding.number, value);
            }
        }
        return cells;
    }

    // A living record by id.
    template <typename IdType>
    [[nodiscard]] Result<std::optional<Record>> find(Database &database, const IdType &id) const
    {
        return database.first(
            QStringLiteral("SELECT %1 FROM %2 WHERE id = ? AND dead_version = 0").arg(columns(), table()),
            {bound(id)}, [this](const Row &row) { return read(row); });
    }

    // Living records by a condition on its columns ("service_order = ? ORDER BY position").
    [[nodiscard]] Result<QList<Record>> where(Database &database, const QString &condition,
                                              const Values &values) const
    {
        return database.all(QStringLiteral("SELECT %1 FROM %2 WHERE dead_version = 0 AND %3")
                                .arg(columns(), table(), condition),
                            values, [this](const Row &row) { return read(row); });
    }

    [[nodiscard]] Result<void> create(Mutation &mutation, const Record &record) const
    {
        return mutation.create(collection(), record.id.uuid(), cells(record));
    }

    // Writes what differs; `seen` are the versions the editor saw (Mutation::put).
    [[nodiscard]] Result<void> update(Mutation &mutation, const Record &before, const Record &after,
                                      const RowVersions *seen = nullptr) const
    {
        return mutation.put(collection(), after.id.uuid(), changed(before, after), seen);
    }

private:
    struct Binding
    {
        int number;
        QString name;
        std::function<CellValue(const Record &)> cell;
        std::function<void(Record &, const Row &, int)> read;
    };

    template <typename T> static CellValue toCell(const T &value, const T &otherwise)
    {
        if constexpr (Worded<T>) {
            return CellValue(wordOf(value));
        } else if (value == otherwise) {
            return {};
        } else if constexpr (std::is_same_v<T, QString>) {
            return CellValue(value);
        } else if constexpr (std::is_same_v<T, QStringList>) {
            return CellValue(value.join(QLatin1Char('\n')));
        } else if constexpr (std::is_same_v<T, Currency>) {
            return CellValue(value.code());
        } else if constexpr (std::is_same_v<T, QUuid>) {
            return CellValue::of(value);
        } else if constexpr (std::is_arithmetic_v<T>) {
            return CellValue(static_cast<qint64>(value));
        } else {
            return CellValue::of(value.uuid());
        }
    }

    template <typename T> static void fromColumn(T &value, const Row &row, int column)
    {
        if constexpr (Worded<T>) {
            value = fromWord<T>(row.text(column), value);
        } else if constexpr (std::is_same_v<T, QString>) {
            value = row.text(column);
        } else if constexpr (std::is_same_v<T, QStringList>) {
            value = row.text(column).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        } else if constexpr (std::is_same_v<T, Currency>) {
            value = Currency::fromCode(row.text(column)).value_or(value);
        } else if constexpr (std::is_same_v<T, bool>) {
            value = row.flag(column);
        } else if constexpr (std::is_same_v<T, QUuid>) {
            value = row.uuid(column);
        } else if constexpr (std::is_arithmetic_v<T>) {
            value = static_cast<T>(row.integer(column));
        } else {
            value = T(row.uuid(column));
        }
    }

    const Collection *m_collection;
    std::vector<Binding> m_bindings;
};

} // namespace forecourt
