// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/storefields.h"

#include "models/domain/money.h"
#include "models/domain/phone.h"
#include "models/domain/typedmoney.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace forecourt {

namespace {

constexpr int kMinutesOfHour = 60;
constexpr int kMinutesOfDay = 24 * 60;
constexpr int kMostBays = 999;
constexpr double kHundred = 100.0;

QChar decimalOf(const QLocale &locale)
{
    return locale.decimalPoint().isEmpty() ? QLatin1Char('.') : locale.decimalPoint().front();
}

} // namespace

QString StoreFields::time(int minute)
{
    return QStringLiteral("%1:%2")
        .arg(minute / kMinutesOfHour, 2, 10, QLatin1Char('0'))
        .arg(minute % kMinutesOfHour, 2, 10, QLatin1Char('0'));
}

// "8:30", "0830", "8.30", "8" and full-width digits and colons.
QString StoreFields::readTime(const QString &text, int &minute)
{
    static const QRegularExpression form(QStringLiteral(R"(^(\d{1,2})(?:[:.hH时 ]?(\d{2}))?分?$)"));
    const auto match = form.match(text.normalized(QString::NormalizationForm_KC).trimmed());
    const int value = match.captured(1).toInt() * kMinutesOfHour + match.captured(2).toInt();
    if (!match.hasMatch() || match.captured(2).toInt() >= kMinutesOfHour || value > kMinutesOfDay) {
        return tr("A time like 08:30 is needed.");
    }
    minute = value;
    return {};
}

QString StoreFields::readOpening(const QString &text, Store &store)
{
    const QString problem = readTime(text, store.openMinute);
    return !problem.isEmpty() || store.openMinute < kMinutesOfDay ? problem
                                                                  : tr("A time like 08:30 is needed.");
}

QString StoreFields::readClosing(const QString &text, Store &store)
{
    const QString problem = readTime(text, store.closeMinute);
    return !problem.isEmpty() || store.closeMinute > store.openMinute
               ? problem
               : tr("Closing must be later than opening.");
}

QString StoreFields::readName(const QString &text, Store &store)
{
    store.name = text.trimmed();
    return store.name.isEmpty() ? tr("The store needs a name; it stands on every sheet.") : QString();
}

QString StoreFields::bays(const Store &store)
{
    return store.bays > 0 ? QString::number(store.bays) : QString();
}

QString StoreFields::readBays(const QString &text, Store &store)
{
    bool isNumber = false;
    const QString typed = text.normalized(QString::NormalizationForm_KC).trimmed();
    const int number = typed.isEmpty() ? 0 : typed.toInt(&isNumber);
    if ((!isNumber && !typed.isEmpty()) || number < 0 || number > kMostBays) {
        return tr("A number up to 999 is needed, or nothing.");
    }
    store.bays = number;
    return {};
}

QString StoreFields::labourRate(const Store &store)
{
    return store.labourRate > 0
               ? plainAmount({store.labourRate, store.currency}).replace(u'.', decimalOf(QLocale()))
               : QString();
}

QString StoreFields::readLabourRate(const QString &text, Store &store)
{
    store.labourRate = 0;
    if (text.trimmed().isEmpty()) {
        return {};
    }
    const auto money = parseTypedMoney(text, store.currency, decimalOf(QLocale()));
    if (!money || money->currency != store.currency || money->minor < 0) {
        return tr("An amount like 360.00 is needed, or nothing.");
    }
    store.labourRate = money->minor;
    return {};
}

QString StoreFields::tax(const Store &store)
{
    return store.taxBasisPoints < 0 ? QString() : QLocale().toString(store.taxBasisPoints / kHundred, 'g', 4);
}

QString StoreFields::readTax(const QString &text, Store &store)
{
    store.taxBasisPoints = -1;
    QString typed = text.normalized(QString::NormalizationForm_KC).trimmed();
    if (typed.endsWith(QLatin1Char('%'))) {
        typed = typed.chopped(1).trimmed();
    }
    if (typed.isEmpty()) {
        return {};
    }
    bool isNumber = false;
    double percent = QLocale().toDouble(typed, &isNumber);
    if (!isNumber) {
        percent = QLocale::c().toDouble(typed, &isNumber);
    }
    if (!isNumber || percent < 0.0 || percent > kHundred) {
        return tr("A percentage like 13 or 8.5 is needed, or nothing.");
    }
    store.taxBasisPoints = static_cast<int>(std::lround(percent * kHundred));
    return {};
}

QString StoreFields::phone(const Store &store)
{
    const PhoneNumber number = normalisePhone(store.phone);
    return number.isValid() ? number.display : store.phone;
}

} // namespace forecourt
