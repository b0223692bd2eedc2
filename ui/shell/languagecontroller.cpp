// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/languagecontroller.h"

#include <QCoreApplication>
#include <QLibraryInfo>

// The macro must stand outside every namespace.
static void initialiseTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace forecourt {

static const QString kPseudo = QStringLiteral("pseudo");

LanguageController::LanguageController(QObject *parent) : QObject(parent), m_language(QStringLiteral("en"))
{
    initialiseTranslations();
}

LanguageController::~LanguageController()
{
    for (QTranslator *translator : {static_cast<QTranslator *>(&m_pseudo), &m_ours, &m_qt}) {
        QCoreApplication::removeTranslator(translator);
    }
}

QList<LanguageController::Choice> LanguageController::choices()
{
    return {{QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("zh_CN"), QStringLiteral("\u7B80\u4F53\u4E2D\u6587")},
            {QStringLiteral("de"), QStringLiteral("Deutsch")}};
}

QString LanguageController::systemLanguage()
{
    for (const QString &wanted : QLocale::system().uiLanguages()) {
        for (const Choice &choice : choices()) {
            if (QLocale(wanted).language() == QLocale(choice.name).language()) {
                return choice.name;
            }
        }
    }
    return QStringLiteral("en");
}

QString LanguageController::setLanguage(const QString &name)
{
    for (QTranslator *translator : {static_cast<QTranslator *>(&m_pseudo), &m_ours, &m_qt}) {
        QCoreApplication::removeTranslator(translator);
    }
    m_language = QStringLiteral("en");
    if (name == kPseudo) {
        QCoreApplication::installTranslator(&m_pseudo);
    }
    if (m_ours.load(QStringLiteral(":/i18n/forecourt_") + name + QStringLiteral(".qm"))) {
        m_language = name;
        if (m_qt.load(QStringLiteral("qtbase_") + name, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
            QCoreApplication::installTranslator(&m_qt);
        }
        QCoreApplication::installTranslator(&m_ours);
    }
    QLocale::setDefault(QLocale(m_language));
    Q_EMIT languageChanged(m_language);
    return m_language;
}

} // namespace forecourt
