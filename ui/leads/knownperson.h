// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/leads/leadservice.h"
#include "ui/widgets/kitwidget.h"

#include <QTimer>

class QCheckBox;

namespace forecourt {

class Banner;

// Says, while a number or address is typed, who is known by it and whether they have an open lead already;
// hidden while nobody is. The person may say that it is somebody else. The service must outlive it.
class KnownPerson final : public KitWidget
{
    Q_OBJECT

public:
    explicit KnownPerson(LeadService &service, QWidget *parent = nullptr);

    void setContact(const QString &phone, const QString &email);
    void clear();
    [[nodiscard]] bool isSomebodyElse() const;
    [[nodiscard]] const LeadDuplicates &known() const { return m_known; }

Q_SIGNALS:
    void found(const QString &name);
    void leadRequested(const forecourt::LeadId &lead);

protected:
    void restyle() override;
    void retranslate() override;

private:
    void look();
    void show(const LeadDuplicates &known);
    void showText();

    LeadService &m_service;
    Banner *m_banner;
    QCheckBox *m_another;
    QTimer m_typing;
    QString m_phone;
    QString m_email;
    LeadDuplicates m_known;
    int m_asked = 0;
};

} // namespace forecourt
