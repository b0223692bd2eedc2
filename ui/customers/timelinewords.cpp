// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/money.h"
#include "ui/customers/timelinetext.h"
#include "ui/widgets/amounttext.h"

#include <QHash>
#include <QLocale>

namespace forecourt {

namespace {

// The translation of a word, looked up at each call because the language may change.
struct Word
{
    const char *word;
    const char *text;
};

template <std::size_t N> const char *textOf(const Word (&list)[N], const QString &word)
{
    for (const Word &entry : list) {
        if (word == QLatin1String(entry.word)) {
            return entry.text;
        }
    }
    return nullptr;
}

constexpr Word kSources[] = {
    {"walk_in", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "Walk-in")},
    {"phone", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "Phone call")},
    {"web", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "Website")},
    {"event", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "Event")},
    {"referral", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "Referral")},
    {"reception", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "Reception")},
    {"import", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "Import")},
    {"adf", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "ADF file")},
};

constexpr Word kLeadStatuses[] = {
    {"new", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "new")},
    {"assigned", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "assigned")},
    {"contacted", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "contacted")},
    {"qualified", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "qualified")},
    {"visited", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "visited")},
    {"test_driven", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "test driven")},
    {"ordered", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "ordered")},
    {"won", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "won")},
    {"invalid", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "invalid")},
    {"lost_pending", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "loss to be approved")},
    {"lost", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "lost")},
    {"dormant", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "dormant")},
    {"reopened", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "reopened")},
};

constexpr Word kOrderStatuses[] = {
    {"draft", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "draft")},
    {"checked_in", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "checked in")},
    {"estimating", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "estimating")},
    {"awaiting_approval", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "awaiting approval")},
    {"approved", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "approved")},
    {"dispatched", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "dispatched")},
    {"in_progress", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "in progress")},
    {"on_hold", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "on hold")},
    {"qc", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "quality check")},
    {"rework", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "rework")},
    {"ready", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "ready for pick-up")},
    {"settled", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "settled")},
    {"delivered", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "delivered")},
    {"closed", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "closed")},
    {"cancelled", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "cancelled")},
};

constexpr Word kPayers[] = {
    {"customer", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "customer pays")},
    {"warranty", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "warranty")},
    {"insurance", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "insurance")},
    {"internal", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "internal")},
    {"goodwill", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "goodwill")},
};

constexpr Word kMethods[] = {
    {"cash", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "cash")},
    {"card", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "card")},
    {"wechat", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "WeChat")},
    {"alipay", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "Alipay")},
    {"transfer", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "bank transfer")},
};

constexpr Word kOutcomes[] = {
    {"connected", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "Spoke with the customer")},
    {"no_answer", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "Called, nobody answered")},
    {"wrong_number", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "Called a wrong number")},
    {"refused", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "Called, did not want to talk")},
};

constexpr Word kRoles[] = {
    {"owner", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "owner")},
    {"driver", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "driver")},
    {"bring_in", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "brings the car in")},
    {"company", QT_TRANSLATE_NOOP("forecourt::TimelineTexts", "company car")},
};

} // namespace

#define FORECOURT_WORDS(function, list)                                                                      \
    QString TimelineTexts::function(const QString &word)                                                     \
    {                                                                                                        \
        const char *text = textOf(list, word);                                                               \
        return text == nullptr ? word : tr(text);                                                            \
    }

FORECOURT_WORDS(leadSource, kSources)
FORECOURT_WORDS(leadStatus, kLeadStatuses)
FORECOURT_WORDS(orderStatus, kOrderStatuses)
FORECOURT_WORDS(payer, kPayers)
FORECOURT_WORDS(paymentMethod, kMethods)
FORECOURT_WORDS(callOutcome, kOutcomes)
FORECOURT_WORDS(ownershipRole, kRoles)

#undef FORECOURT_WORDS

QString TimelineTexts::money(qint64 minor, const QString &currencyCode)
{
    const Money amount{minor, Currency::fromCode(currencyCode).value_or(Currency())};
    return amount.currency.symbol() + amountText(amount);
}

} // namespace forecourt
