// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/searchdocument.h"

#include "models/database/manykeys.h"
#include "models/domain/phone.h"
#include "models/domain/pinyin.h"
#include "models/domain/text.h"
#include "models/protocol/collections.h"
#include "models/storage/aliases.h"
#include "models/storage/madeahead.h"

#include <QSet>

#include <algorithm>

namespace forecourt {

namespace {

// Between the contacts of a customer, and between kind, normal form and text of one; folding drops both.
constexpr char16_t kEntryMark = 30;
constexpr char16_t kPartMark = 31;

// Of a customer: names / contacts. %1: what points at it or at one it stands for; %2: nothing stands for it;
// %3: other records it stands for.
constexpr auto kCustomers = R"sql(
    SELECT 1, r.id, coalesce(r.full_name, '') || ' ' || coalesce(r.surname, '') || coalesce(r.given, '') ||
           coalesce(' ' || (SELECT group_concat(name, ' ') FROM (
               SELECT coalesce(o.full_name, '') || ' ' || coalesce(o.surname, '') || coalesce(o.given, '') AS name
               FROM customer o WHERE o.id IN (%3) ORDER BY o.id)), ''),
           (SELECT group_concat(entry, char(30)) FROM (
                SELECT coalesce(p.kind, '') || char(31) || coalesce(p.normalised, '') || char(31) ||
                       coalesce(p.value, '') AS entry
                FROM contact_point p WHERE %1 AND p.dead_version = 0 ORDER BY p.id)),
           NULL, NULL
    FROM customer r WHERE r.dead_version = 0 AND %2)sql";

// Of a car: identification numbers / plates / former plates / make and model.
constexpr auto kVehicles = R"sql(
    SELECT 2, r.id,
           coalesce(r.vin, '') || coalesce(' ' || (SELECT group_concat(vin, ' ') FROM (
               SELECT o.vin FROM vehicle o WHERE o.id IN (%3) ORDER BY o.id)), ''),
           (SELECT group_concat(text, ' ') FROM (
                SELECT p.text FROM plate p WHERE %1 AND p.dead_version = 0 AND
                    coalesce(p.valid_to, 0) = 0 ORDER BY p.id)),
           (SELECT group_concat(text, ' ') FROM (
                SELECT p.text FROM plate p WHERE %1 AND p.dead_version = 0 AND
                    coalesce(p.valid_to, 0) <> 0 ORDER BY p.id)),
           coalesce(r.make, '') || ' ' || coalesce(r.model, '') || coalesce(' ' || (
               SELECT group_concat(name, ' ') FROM (
                   SELECT coalesce(o.make, '') || ' ' || coalesce(o.model, '') AS name
                   FROM vehicle o WHERE o.id IN (%3) ORDER BY o.id)), '')
    FROM vehicle r WHERE r.dead_version = 0 AND %2)sql";

QString throughAliases(const char *sql, int collection, int part, const char *field)
{
    const QString others = QStringLiteral("SELECT a.row FROM alias_root a WHERE a.collection = %1 AND "
                                          "a.root = r.id AND a.row <> r.id")
                               .arg(collection);
    return QString::fromLatin1(sql).arg(
        aliases::pointsAt(part, field, QStringLiteral("r.id"), QStringLiteral("p.")),
        aliases::isRootSql(collection, QStringLiteral("r.id")), others);
}

QString withoutAliases(const char *sql, const char *field)
{
    return QString::fromLatin1(sql).arg(QStringLiteral("p.%1 = r.id").arg(QLatin1String(field)),
                                        QStringLiteral("1"), QStringLiteral("SELECT NULL WHERE 0"));
}

// Kind, id and four raw texts of each living record that nothing else stands for.
QString selectOf(SearchKind kind, Merged merged)
{
    using namespace collections;
    static const QString kOfCustomers = throughAliases(kCustomers, kCustomer, kContactPoint, "customer");
    static const QString kOfVehicles = throughAliases(kVehicles, kVehicle, kPlate, "vehicle");
    static const QString kPlainCustomers = withoutAliases(kCustomers, "customer");
    static const QString kPlainVehicles = withoutAliases(kVehicles, "vehicle");
    switch (kind) {
    case SearchKind::Customer:
        return merged == Merged::Some ? kOfCustomers : kPlainCustomers;
    case SearchKind::Vehicle:
        return merged == Merged::Some ? kOfVehicles : kPlainVehicles;
    case SearchKind::Order:
        return QStringLiteral(
            "SELECT 3, r.id, r.number, NULL, NULL, NULL FROM service_order r WHERE r.dead_version = 0");
    case SearchKind::Lead:
        break;
    }
    return QStringLiteral(R"sql(
        SELECT 4, r.id, r.contact_name, r.contact_phone, r.contact_email,
               coalesce(r.make, '') || ' ' || coalesce(r.model, '') || ' ' || coalesce(r.source, '')
        FROM lead r WHERE r.dead_version = 0)sql");
}

// Words of one line, each once. What comes from outside may be of any length: beyond the limit, far more than
// any customer's names or numbers take, the line is full.
class Line final
{
public:
    void addFolded(const QString &word)
    {
        const QString kept = word.size() > kLongestLine ? shortened(word) : word;
        if (!kept.isEmpty() && m_size + kept.size() <= kLongestLine && !m_known.contains(kept)) {
            m_known.insert(kept);
            m_words.append(kept);
            m_size += kept.size() + 1;
        }
    }

    // Each word folded by itself: the spaces between words stay, so that no match crosses them. Chinese words
    // are there by their readings too.
    void addText(const QString &text)
    {
        for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            if (m_size >= kLongestLine) {
                break;
            }
            addFolded(foldedForSearch(word));
            for (const QString &spelling : pinyinSpellings(word)) {
                addFolded(foldedForSearch(spelling));
            }
        }
    }

    // With and without country code, so that the beginning of either is the beginning of a word.
    void addPhone(const QString &text)
    {
        if (text.isEmpty()) {
            return;
        }
        const QString digits = digitsOnly(text);
        const bool plain = text.startsWith(QLatin1String("+86")) && digits.size() == text.size() - 1;
        addFolded(plain ? digits.mid(2) : phoneSearchDigits(text));
        addFolded(digits);
        if (digits.isEmpty()) {
            addText(text);
        }
    }

    [[nodiscard]] QString text() const { return m_words.join(QLatin1Char(' ')); }

private:
    static constexpr qsizetype kLongestLine = 4000;

    // Half a character would be stored as another one.
    static QString shortened(const QString &word)
    {
        const bool half = word.at(kLongestLine - 1).isHighSurrogate();
        return word.first(half ? kLongestLine - 1 : kLongestLine);
    }

    QStringList m_words;
    QSet<QString> m_known;
    qsizetype m_size = 0;
};

QString contactsLine(const QString &contacts)
{
    Line line;
    for (const QString &entry : contacts.split(QChar(kEntryMark), Qt::SkipEmptyParts)) {
        const QStringList parts = entry.split(QChar(kPartMark));
        const QString &kind = parts.first();
        if (kind == QLatin1String("mobile") || kind == QLatin1String("phone")) {
            line.addPhone(parts.value(1).isEmpty() ? parts.value(2) : parts.value(1));
        } else {
            line.addText(parts.value(1));
            line.addText(parts.value(2));
        }
    }
    return line.text();
}

QString foldedLine(const QString &text)
{
    Line line;
    line.addFolded(foldedForSearch(text));
    return line.text();
}

// Each identification number by itself; no other reading of them is one.
QString numbersLine(const QString &text)
{
    Line line;
    for (const QString &number : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        line.addFolded(foldedForSearch(number));
    }
    return line.text();
}

QString wordsLine(const QString &text)
{
    Line line;
    line.addText(text);
    return line.text();
}

QString leadContactLine(const QString &phone, const QString &email)
{
    Line line;
    line.addPhone(phone);
    line.addText(email);
    return line.text();
}

RawDocument rawOf(const Row &row)
{
    return {static_cast<SearchKind>(row.integer(0)),
            row.uuid(1),
            {row.text(2), row.text(3), row.text(4), row.text(5)}};
}

QStringList linesOf(SearchKind kind, const std::array<QString, 4> &texts)
{
    switch (kind) {
    case SearchKind::Customer:
        return {wordsLine(texts[0]), contactsLine(texts[1])};
    case SearchKind::Vehicle:
        return {numbersLine(texts[0]), wordsLine(texts[1]), wordsLine(texts[2]), wordsLine(texts[3])};
    case SearchKind::Order:
        return {foldedLine(texts[0])};
    case SearchKind::Lead:
        break;
    }
    return {wordsLine(texts[0]), leadContactLine(texts[1], texts[2]), wordsLine(texts[3])};
}

int describingLine(SearchKind kind)
{
    constexpr int kNone = 99;
    return kind == SearchKind::Vehicle ? kVehicleModelLine
           : kind == SearchKind::Lead  ? kLeadInterestLine
                                       : kNone;
}

searchgrams::Field fieldOf(SearchKind kind, bool describing)
{
    using searchgrams::Field;
    switch (kind) {
    case SearchKind::Customer:
        return Field::Customer;
    case SearchKind::Vehicle:
        return describing ? Field::VehicleModel : Field::Vehicle;
    case SearchKind::Order:
        return Field::Order;
    case SearchKind::Lead:
        break;
    }
    return describing ? Field::LeadInterest : Field::Lead;
}

} // namespace

SearchDocument documentOf(const RawDocument &raw)
{
    const QStringList lines = linesOf(raw.kind, raw.texts);
    const bool empty =
        std::all_of(lines.begin(), lines.end(), [](const QString &line) { return line.isEmpty(); });
    return {raw.kind, raw.target, empty ? QString() : lines.join(QStringLiteral(" \n "))};
}

QString contactEntry(const QString &kind, const QString &normalised, const QString &value)
{
    return kind + QChar(kPartMark) + normalised + QChar(kPartMark) + value;
}

QString joinedContacts(const QStringList &entries)
{
    return entries.join(QChar(kEntryMark));
}

QStringView identifyingPart(SearchKind kind, QStringView text)
{
    const int last = describingLine(kind);
    qsizetype end = -1;
    for (int line = 0; line < last; ++line) {
        end = text.indexOf(u'\n', end + 1);
        if (end < 0) {
            return text;
        }
    }
    return text.first(end);
}

QString gramsOf(SearchKind kind, QStringView text)
{
    const int describing = describingLine(kind);
    QString grams;
    grams.reserve(text.size() * 6);
    int line = 0;
    for (const QStringView word : text.tokenize(u' ')) {
        if (word == u"\n") {
            ++line;
        } else {
            searchgrams::appendGrams(grams, word, fieldOf(kind, line >= describing));
        }
    }
    return grams;
}

Result<Merged> mergedIn(Database &database)
{
    FORECOURT_ASSIGN(const qint64 any, database.integer(QStringLiteral(
                                           "SELECT EXISTS (SELECT 1 FROM alias_root WHERE collection > 0)")));
    return any != 0 ? Merged::Some : Merged::None;
}

Result<SearchTexts> searchTextsOf(Database &database, SearchKind kind, const Values &targets, Merged merged)
{
    SearchTexts texts;
    MadeAhead<RawDocument, SearchDocument> documents(documentOf,
                                                     [&](const SearchDocument &document) -> Result<void> {
                                                         texts.insert(document.target, document.text);
                                                         return {};
                                                     });
    FORECOURT_TRY(forEachOfKeys(database, selectOf(kind, merged) + QStringLiteral(" AND r.id IN (%1)"),
                                targets, [&](const Row &row) { return documents.add(rawOf(row)); }));
    FORECOURT_TRY(documents.finish());
    return texts;
}

Result<void> forEachSearchDocument(Database &database,
                                   const std::function<Result<void>(const SearchDocument &)> &each)
{
    FORECOURT_ASSIGN(const Merged merged, mergedIn(database));
    QStringList selects;
    for (const SearchKind kind : kSearchKinds) {
        selects.append(selectOf(kind, merged));
    }
    MadeAhead<RawDocument, SearchDocument> documents(documentOf, [&](const SearchDocument &document) {
        return document.text.isEmpty() ? Result<void>() : each(document);
    });
    FORECOURT_TRY(
        database.forEach(selects.join(QStringLiteral(" UNION ALL ")) + QStringLiteral(" ORDER BY 2 DESC"), {},
                         [&](const Row &row) { return documents.add(rawOf(row)); }));
    return documents.finish();
}

} // namespace forecourt
