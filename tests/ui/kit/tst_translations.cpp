// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/languagecontroller.h"
#include "ui/style/stylecontext.h"
#include "ui/widgets/countdown.h"
#include "ui/widgets/loadingstate.h"

#include <QApplication>
#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

using namespace forecourt;

namespace {

struct Message
{
    QString context;
    QString source;
    QString translation;
    QStringList forms; // one, or one for each plural form of the language
    bool numerus = false;
    bool finished = true;
};

// The reader stands at <translation>.
QStringList formsOf(QXmlStreamReader &xml)
{
    QString text;
    QStringList forms;
    while (!xml.atEnd() &&
           !(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == QLatin1String("translation"))) {
        if (xml.isStartElement()) {
            forms.append(xml.readElementText());
        } else if (xml.isCharacters()) {
            text += xml.text();
        }
    }
    return forms.isEmpty() ? QStringList(text) : forms;
}

QList<Message> messagesOf(const QString &name)
{
    QFile file(QStringLiteral(FORECOURT_SOURCE_DIR "/translations/") + name);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly)) {
        return messages;
    }
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) {
            continue;
        }
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            messages.append({context,
                             {},
                             {},
                             {},
                             xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes"),
                             true});
        } else if (xml.name() == QLatin1String("source")) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            messages.last().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            messages.last().forms = formsOf(xml);
            messages.last().translation = messages.last().forms.join(QString());
        }
    }
    return messages;
}

// The places %1, %2, %n of a text, sorted.
QStringList places(const QString &text)
{
    QStringList found;
    for (qsizetype at = text.indexOf(u'%'); at >= 0 && at + 1 < text.size();
         at = text.indexOf(u'%', at + 1)) {
        if (text.at(at + 1).isDigit() || text.at(at + 1) == u'n') {
            found.append(text.mid(at, 2));
        }
    }
    found.sort();
    return found;
}

} // namespace

class TestTranslations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Of menus of fields and of dialogues that Qt draws itself.
    void qtsOwnWordsAreTranslated()
    {
        LanguageController controller;
        for (const char *language : {"zh_CN", "de"}) {
            QCOMPARE(controller.setLanguage(QString::fromLatin1(language)), QString::fromLatin1(language));
            QVERIFY(QCoreApplication::translate("QWidgetTextControl", "&Copy") != QStringLiteral("&Copy"));
            QVERIFY(QCoreApplication::translate("QFileDialog", "Look in:") != QStringLiteral("Look in:"));
            QVERIFY(QCoreApplication::translate("QPlatformTheme", "Cancel") != QStringLiteral("Cancel"));
        }
        controller.setLanguage(QStringLiteral("en"));
    }

    void initTestCase() { m_style = std::make_unique<StyleContext>(*qApp); }

    void everyLanguageIsComplete_data() { languages(); }
    void everyLanguageIsComplete();
    void translationsKeepTheirPlaces_data() { languages(); }
    void translationsKeepTheirPlaces();
    void germanHasEveryPlural();
    void englishHasEveryPlural();
    void switchingRetranslatesLivingWidgets();
    void unknownLanguageIsEnglish();

private:
    static void languages()
    {
        QTest::addColumn<QString>("file");
        for (const char *name : {"zh_CN", "de"}) {
            QTest::newRow(name) << QStringLiteral("forecourt_%1.ts").arg(QLatin1String(name));
        }
    }

    std::unique_ptr<StyleContext> m_style;
};

void TestTranslations::everyLanguageIsComplete()
{
    QFETCH(QString, file);
    const QList<Message> messages = messagesOf(file);
    QVERIFY(messages.size() > 20);
    for (const Message &message : messages) {
        QVERIFY2(message.finished && !message.translation.trimmed().isEmpty(),
                 qPrintable(message.context + QStringLiteral(": ") + message.source));
    }
}

void TestTranslations::translationsKeepTheirPlaces()
{
    QFETCH(QString, file);
    for (const Message &message : messagesOf(file)) {
        for (const QString &form : message.forms) {
            QVERIFY2(places(message.source) == places(form),
                     qPrintable(message.context + QStringLiteral(": ") + message.source));
        }
    }
}

void TestTranslations::germanHasEveryPlural()
{
    for (const Message &message : messagesOf(QStringLiteral("forecourt_de.ts"))) {
        QVERIFY2(message.forms.size() == (message.numerus ? 2 : 1), qPrintable(message.source));
    }
}

void TestTranslations::englishHasEveryPlural()
{
    QStringList english;
    for (const Message &message : messagesOf(QStringLiteral("forecourt_en.ts"))) {
        QVERIFY2(message.numerus, qPrintable(message.source));
        english.append(message.context + message.source);
    }
    for (const Message &message : messagesOf(QStringLiteral("forecourt_zh_CN.ts"))) {
        if (message.numerus) {
            QVERIFY2(english.contains(message.context + message.source), qPrintable(message.source));
        }
    }
}

void TestTranslations::switchingRetranslatesLivingWidgets()
{
    LanguageController language;
    language.setLanguage(QStringLiteral("en"));
    LoadingState state;
    QCOMPARE(state.sentence(), QStringLiteral("Loading…"));
    language.setLanguage(QStringLiteral("zh_CN"));
    QCoreApplication::processEvents();
    QCOMPARE(state.sentence(), QStringLiteral("正在载入…"));
    QCOMPARE(Countdown::text(252000, 0), QStringLiteral("剩 04:12"));
    QCOMPARE(QLocale().language(), QLocale::Chinese);
    language.setLanguage(QStringLiteral("en"));
    QCoreApplication::processEvents();
    QCOMPARE(state.sentence(), QStringLiteral("Loading…"));
    QCOMPARE(Countdown::text(-660000, 0), QStringLiteral("11 min over"));
}

void TestTranslations::unknownLanguageIsEnglish()
{
    LanguageController language;
    QCOMPARE(language.setLanguage(QStringLiteral("tlh")), QStringLiteral("en"));
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
