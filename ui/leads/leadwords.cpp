// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadtexts.h"
#include "ui/shell/rightswords.h"

namespace forecourt {

namespace {

// A permanent word and what people read; looked up at each call because the language may change.
struct Word
{
    const char *word;
    const char *text;
};

constexpr Word kReasons[] = {
    {"wrong_number", QT_TRANSLATE_NOOP("forecourt::LeadTexts", "wrong number")},
    {"duplicate", QT_TRANSLATE_NOOP("forecourt::LeadTexts", "duplicate")},
    {"fake", QT_TRANSLATE_NOOP("forecourt::LeadTexts", "not a real inquiry")},
    {"other", QT_TRANSLATE_NOOP("forecourt::LeadTexts", "other reason")},
    {"bought_elsewhere", QT_TRANSLATE_NOOP("forecourt::LeadTexts", "bought elsewhere")},
    {"price", QT_TRANSLATE_NOOP("forecourt::LeadTexts", "price")},
    {"not_available", QT_TRANSLATE_NOOP("forecourt::LeadTexts", "car not available")},
    {"no_interest", QT_TRANSLATE_NOOP("forecourt::LeadTexts", "no longer interested")},
    {"unreachable", QT_TRANSLATE_NOOP("forecourt::LeadTexts", "cannot be reached")},
};

constexpr Word kWarnings[] = {
    {"bad-date", QT_TRANSLATE_NOOP("forecourt::LeadTexts", "The date of the inquiry could not be read")},
    {"future-date", QT_TRANSLATE_NOOP("forecourt::LeadTexts", "The date of the inquiry lies in the future")},
    {"missing-date", QT_TRANSLATE_NOOP("forecourt::LeadTexts", "The date of the inquiry is missing")},
    {"unreadable-zone",
     QT_TRANSLATE_NOOP("forecourt::LeadTexts", "The time zone of the date could not be read")},
    {"missing-vehicle", QT_TRANSLATE_NOOP("forecourt::LeadTexts", "No vehicle was named")},
    {"bad-year", QT_TRANSLATE_NOOP("forecourt::LeadTexts", "The model year could not be read")},
    {"text-cut", QT_TRANSLATE_NOOP("forecourt::LeadTexts", "A long text was cut")},
    {"several-customers", QT_TRANSLATE_NOOP("forecourt::LeadTexts", "Several customers have this number")},
};

constexpr Word kRejections[] = {
    {"invalid-input",
     QT_TRANSLATE_NOOP("forecourt::LeadTexts", "no telephone number or e-mail to reach anybody")},
    {"malformed", QT_TRANSLATE_NOOP("forecourt::LeadTexts", "not readable as a lead file (ADF)")},
    {"too-large", QT_TRANSLATE_NOOP("forecourt::LeadTexts", "larger than allowed")},
    {"not-found", QT_TRANSLATE_NOOP("forecourt::LeadTexts", "the file is not there any more")},
    {"forbidden", QT_TRANSLATE_NOOP("forecourt::LeadTexts", "the file may not be opened")},
};

template <std::size_t N> const char *find(const Word (&list)[N], const QString &word)
{
    for (const Word &entry : list) {
        if (word == QLatin1String(entry.word)) {
            return entry.text;
        }
    }
    return nullptr;
}

} // namespace

QString LeadTexts::status(LeadStatus status)
{
    switch (status) {
    case LeadStatus::New:
        return tr("New");
    case LeadStatus::Assigned:
        return tr("Assigned");
    case LeadStatus::Contacted:
        return tr("Contacted");
    case LeadStatus::Qualified:
        return tr("Qualified");
    case LeadStatus::Visited:
        return tr("Visited");
    case LeadStatus::TestDriven:
        return tr("Test driven");
    case LeadStatus::Ordered:
        return tr("Ordered");
    case LeadStatus::Won:
        return tr("Won");
    case LeadStatus::Invalid:
        return tr("Invalid");
    case LeadStatus::LostPending:
        return tr("Loss to be approved");
    case LeadStatus::Lost:
        return tr("Lost");
    case LeadStatus::Dormant:
        return tr("Dormant");
    case LeadStatus::Reopened:
        return tr("Reopened");
    }
    return {};
}

QString LeadTexts::interest(LeadInterest interest)
{
    switch (interest) {
    case LeadInterest::Buy:
        return tr("Buy");
    case LeadInterest::Lease:
        return tr("Lease");
    case LeadInterest::Sell:
        return tr("Sell");
    case LeadInterest::TradeIn:
        return tr("Trade in");
    case LeadInterest::TestDrive:
        return tr("Test drive");
    }
    return {};
}

QString LeadTexts::condition(VehicleCondition condition)
{
    return condition == VehicleCondition::Used ? tr("used") : tr("new", "a new car");
}

QString LeadTexts::grade(LeadGrade grade)
{
    return grade == LeadGrade::N ? tr("Not graded") : wordOf(grade);
}

QString LeadTexts::outcome(CallOutcome outcome)
{
    switch (outcome) {
    case CallOutcome::Connected:
        return tr("Connected");
    case CallOutcome::NoAnswer:
        return tr("No answer");
    case CallOutcome::WrongNumber:
        return tr("Wrong number");
    case CallOutcome::Refused:
        return tr("Refused");
    }
    return {};
}

QString LeadTexts::reason(const QString &word)
{
    const char *text = find(kReasons, word);
    return text == nullptr ? word : tr(text);
}

QStringList LeadTexts::invalidReasons()
{
    return {QStringLiteral("wrong_number"), QStringLiteral("duplicate"), QStringLiteral("fake"),
            QStringLiteral("other")};
}

QStringList LeadTexts::lostReasons()
{
    return {QStringLiteral("bought_elsewhere"), QStringLiteral("price"),
            QStringLiteral("not_available"),    QStringLiteral("no_interest"),
            QStringLiteral("unreachable"),      QStringLiteral("other")};
}

QString LeadTexts::error(const Error &error)
{
    if (const auto refusal = RightsWords::refusalIn(error)) {
        return *refusal;
    }
    switch (error.code) {
    case ErrorCode::InvalidInput:
        return tr("Something is missing: %1. Nothing was changed.").arg(error.detail);
    case ErrorCode::NotFound:
        return tr("This record is not there any more.");
    case ErrorCode::Conflict:
        return tr("The lead's status does not allow this step. Nothing was changed.");
    case ErrorCode::StorageFull:
        return tr("The disk is full. Nothing was changed; make room and try again.");
    case ErrorCode::StorageReadOnly:
        return tr("The data folder cannot be written. Nothing was changed.");
    default:
        return tr("This did not work (%1). Nothing was changed.").arg(errorWord(error.code));
    }
}

QString LeadTexts::rejection(const QString &code)
{
    const char *text = find(kRejections, code);
    return text == nullptr ? tr("could not be stored (%1)").arg(code) : tr(text);
}

QString LeadTexts::warning(const QString &warning)
{
    const char *text = find(kWarnings, warning.section(QLatin1Char(':'), 0, 0));
    return text == nullptr ? warning : tr(text);
}

} // namespace forecourt
