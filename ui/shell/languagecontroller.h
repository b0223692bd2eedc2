// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pseudotranslator.h"

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace forecourt {

// Switches the language of the running program: installs our translation and Qt's own, sets the default
// locale for numbers and dates; Qt then sends LanguageChange to every widget. Interface thread.
class LanguageController final : public QObject
{
    Q_OBJECT

public:
    explicit LanguageController(QObject *parent = nullptr);
    ~LanguageController() override;

    // "en", "zh_CN", …, or "pseudo" to look for untranslated texts; an unknown name is taken as English.
    // Returns the name now in use, English for pseudo.
    QString setLanguage(const QString &name);
    [[nodiscard]] QString language() const { return m_language; }

    struct Choice
    {
        QString name;  // "zh_CN"
        QString title; // in the language itself
    };
    [[nodiscard]] static QList<Choice> choices();
    // The choice nearest to the system's languages.
    [[nodiscard]] static QString systemLanguage();

Q_SIGNALS:
    void languageChanged(const QString &name);

private:
    QString m_language;
    PseudoTranslator m_pseudo;
    QTranslator m_ours;
    QTranslator m_qt;
};

} // namespace forecourt
