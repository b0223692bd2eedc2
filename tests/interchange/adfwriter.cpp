// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interchange/adfwriter.h"

#include <QDateTime>
#include <QRegularExpression>

namespace forecourt {
namespace {

using Attributes = QList<std::pair<QString, QString>>;

class AdfWriter final
{
public:
    explicit AdfWriter(const AdfDamage &damage) : m_damage(damage) {}

    QByteArray write(const QList<AdfProspect> &prospects)
    {
        m_out = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?adf version=\"1.0\"?>\n");
        open(QStringLiteral("adf"));
        for (const AdfProspect &prospect : prospects) {
            writeProspect(prospect);
        }
        close(QStringLiteral("adf"));
        return m_out.toUtf8();
    }

private:
    bool happens(bool kind) { return kind && m_damage.coin(); }

    QString name(const QString &plain)
    {
        QString written = plain;
        for (QChar &c : written) {
            c = happens(m_damage.mixedCase) ? c.toUpper() : c;
        }
        return happens(m_damage.prefixes) ? QStringLiteral("adf:") + written : written;
    }

    QString space() { return happens(m_damage.spaces) ? QStringLiteral(" \n\t") : QString(); }

    QString escaped(const QString &text)
    {
        QString written = text;
        // A bare ampersand is only safe where no semicolon makes it a reference.
        if (!(happens(m_damage.rawAmpersands) && !text.contains(u';'))) {
            written.replace(u'&', QStringLiteral("&amp;"));
        }
        return written.replace(u'<', QStringLiteral("&lt;"));
    }

    QString quoted(const QString &value)
    {
        static const QRegularExpression kBare(QStringLiteral("^[A-Za-z0-9-]+$"));
        const QString safe =
            escaped(value).replace(u'"', QStringLiteral("&quot;")).replace(u'\'', QStringLiteral("&apos;"));
        if (happens(m_damage.otherQuotes)) {
            if (kBare.match(value).hasMatch()) {
                return value;
            }
            if (!value.contains(QRegularExpression(QStringLiteral("[“”‘’]")))) {
                return u'“' + safe + u'”';
            }
            return u'\'' + safe + u'\'';
        }
        return u'"' + safe + u'"';
    }

    void open(const QString &element, const Attributes &attributes = {})
    {
        if (happens(m_damage.instructions)) {
            m_out += QStringLiteral("<!-- <x> & -->\n<?Noise a=b?>");
        }
        m_out += space() + u'<' + name(element);
        for (const auto &[key, value] : attributes) {
            if (!value.isEmpty()) {
                m_out += u' ' + space() + name(key) + space() + u'=' + space() + quoted(value);
            }
        }
        m_out += space() + u'>';
    }

    void close(const QString &element) { m_out += QStringLiteral("</") + name(element) + space() + u'>'; }

    void leaf(const QString &element, const QString &text, const Attributes &attributes = {})
    {
        open(element, attributes);
        m_out += escaped(text);
        if (!happens(m_damage.missingEndTags)) {
            close(element);
        }
    }

    void optional(const QString &element, const QString &text)
    {
        if (!text.isEmpty()) {
            leaf(element, text);
        }
    }

    void writeProspect(const AdfProspect &prospect)
    {
        open(
            QStringLiteral("prospect"),
            {{QStringLiteral("status"), prospect.status.value == AdfStatus::Resend ? QStringLiteral("resend")
                                                                                   : QStringLiteral("new")}});
        for (const AdfId &id : prospect.ids) {
            leaf(QStringLiteral("id"), id.text,
                 {{QStringLiteral("sequence"), id.sequence}, {QStringLiteral("source"), id.source}});
        }
        leaf(QStringLiteral("requestdate"), prospect.requestDateText);
        for (const AdfVehicle &vehicle : prospect.vehicles) {
            writeVehicle(vehicle);
        }
        writeCustomer(prospect);
        if (!prospect.vendor.name.isEmpty()) {
            open(QStringLiteral("vendor"));
            leaf(QStringLiteral("vendorname"), prospect.vendor.name);
            close(QStringLiteral("vendor"));
        }
        close(QStringLiteral("prospect"));
    }

    void writeVehicle(const AdfVehicle &vehicle)
    {
        static const QStringList kInterests{QStringLiteral("buy"), QStringLiteral("lease"),
                                            QStringLiteral("sell"), QStringLiteral("trade-in"),
                                            QStringLiteral("test-drive")};
        const bool used = vehicle.status.value == AdfVehicleStatus::Used;
        open(QStringLiteral("vehicle"),
             {{QStringLiteral("interest"), kInterests[static_cast<int>(vehicle.interest.value)]},
              {QStringLiteral("status"), used ? QStringLiteral("used") : QStringLiteral("new")}});
        optional(QStringLiteral("year"), vehicle.yearText);
        optional(QStringLiteral("make"), vehicle.make);
        optional(QStringLiteral("model"), vehicle.model);
        optional(QStringLiteral("vin"), vehicle.vin);
        optional(QStringLiteral("comments"), vehicle.comments);
        close(QStringLiteral("vehicle"));
    }

    void writeCustomer(const AdfProspect &prospect)
    {
        open(QStringLiteral("customer"));
        open(QStringLiteral("contact"));
        optional(QStringLiteral("name"), prospect.customer.name.full);
        for (const AdfPhone &phone : prospect.customer.phones) {
            const bool isMobile = phone.type.value == AdfPhoneType::Cellphone;
            leaf(QStringLiteral("phone"), phone.number,
                 {{QStringLiteral("type"), isMobile ? QStringLiteral("cellphone") : QStringLiteral("voice")},
                  {QStringLiteral("preferredcontact"),
                   phone.preferred ? QStringLiteral("1") : QStringLiteral("0")}});
        }
        for (const AdfEmail &email : prospect.customer.emails) {
            leaf(QStringLiteral("email"), email.address);
        }
        close(QStringLiteral("contact"));
        optional(QStringLiteral("comments"), prospect.comments);
        close(QStringLiteral("customer"));
    }

    AdfDamage m_damage;
    QString m_out;
};

} // namespace

QByteArray writeAdf(const QList<AdfProspect> &prospects, const AdfDamage &damage)
{
    return AdfWriter(damage).write(prospects);
}

} // namespace forecourt
