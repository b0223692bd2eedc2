// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/storage/searchgrams.h"

#include <QHash>
#include <QStringView>
#include <QUuid>

#include <array>
#include <functional>

namespace forecourt {

// Kinds of records that people search; the numbers stand in the database.
enum class SearchKind { Customer = 1, Vehicle = 2, Order = 3, Lead = 4 };
inline constexpr SearchKind kSearchKinds[] = {SearchKind::Customer, SearchKind::Vehicle, SearchKind::Order,
                                              SearchKind::Lead};

// What can be searched of one record. The text has lines of folded words (foldedForSearch), with the readings
// of Chinese words and both the national and the international digits of a number; between lines stands " \n
// ".
//   customer: names / telephone numbers, e-mail addresses, others
//   vehicle:  VIN / plates it carries / plates it carried / make and model
//   order:    number
//   lead:     name / number and e-mail address / make, model and source
struct SearchDocument
{
    SearchKind kind = SearchKind::Customer;
    QUuid target;
    QString text;
};

// A record's texts as they stand in the tables, before they are folded:
//   customer: names / contacts (joinedContacts)
//   vehicle:  VINs / plates it carries / plates it carried / make and model
//   order:    number
//   lead:     name / number / e-mail address / make, model and source
struct RawDocument
{
    SearchKind kind = SearchKind::Customer;
    QUuid target;
    std::array<QString, 4> texts;
};

// No text where there is nothing in it to search. Any thread.
[[nodiscard]] SearchDocument documentOf(const RawDocument &raw);

[[nodiscard]] QString contactEntry(const QString &kind, const QString &normalised, const QString &value);
[[nodiscard]] QString joinedContacts(const QStringList &entries);

// Lines of vehicles and of leads from here on describe; those before identify.
inline constexpr int kVehicleModelLine = 3;
inline constexpr int kLeadInterestLine = 2;

// What identifies the record: without make, model and source.
[[nodiscard]] QStringView identifyingPart(SearchKind kind, QStringView text);

// The grams of a document, for the index.
[[nodiscard]] QString gramsOf(SearchKind kind, QStringView text);

// Whether records stand for others in this store: where none does, questions about them need not be asked.
enum class Merged { None, Some };
[[nodiscard]] Result<Merged> mergedIn(Database &database);

// By record: the texts of those that live, and stand for themselves; empty where there is nothing in one to
// search. Targets: bound ids. Storage thread.
using SearchTexts = QHash<QUuid, QString>;
[[nodiscard]] Result<SearchTexts> searchTextsOf(Database &database, SearchKind kind, const Values &targets,
                                                Merged merged);

// Places in the index (rows of search_text and search_gram) count down from here: the newer a record, the
// smaller its place, because FTS5 reads its lists faster forwards and the newest are asked for first.
inline constexpr qint64 kFirstPlace = qint64(1) << 32;

// Every living record with a text, of all kinds, the newest first (ids begin with their time). Reads each
// table once; `each` may write.
[[nodiscard]] Result<void>
forEachSearchDocument(Database &database, const std::function<Result<void>(const SearchDocument &)> &each);

} // namespace forecourt
