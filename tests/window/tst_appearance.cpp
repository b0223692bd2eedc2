// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/deskfixture.h"
#include "ui/shell/appearance.h"

#include <QLineEdit>
#include <QRandomGenerator>

using namespace forecourt;

// Theme, language, density and text size change while people work.
class TestAppearance final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoHundredSwitchesKeepEverything()
    {
        DeskFixture desk(40);
        desk.key(Qt::Key_2, Qt::ControlModifier);
        desk.key(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(DeskFixture::focusName(), QStringLiteral("find"));
        auto *name = desk.main().currentRoom()->findChild<QLineEdit *>(QStringLiteral("name"));
        QVERIFY(name != nullptr);
        name->setFocus();
        DeskFixture::type(QStringLiteral("尉迟明"));
        Appearance &appearance = desk.window->appearance();
        QRandomGenerator random(20261122);
        const QStringList languages{QStringLiteral("zh_CN"), QStringLiteral("en"), QStringLiteral("de")};
        const QList<Theme> themes{Theme::Light, Theme::Dark, Theme::HighContrast};
        const auto count = [&] {
            return desk.main().findChildren<QWidget *>().size();
        };
        qsizetype widgets = 0;
        for (int i = 0; i < 200; ++i) {
            switch (random.bounded(4)) {
            case 0:
                appearance.setTheme(themes.at(random.bounded(themes.size())));
                break;
            case 1:
                appearance.setDensity(random.bounded(2) == 0 ? Density::Comfortable : Density::Compact);
                break;
            case 2:
                appearance.setScale(Appearance::scales().at(random.bounded(Appearance::scales().size())));
                break;
            default:
                appearance.setLanguage(languages.at(random.bounded(languages.size())));
            }
            if (i % 10 == 0) {
                desk.main().showRoom(i / 10 % static_cast<int>(desk.main().rooms().size()));
            }
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            widgets = i == 100 ? count() : widgets;
        }
        QVERIFY2(count() <= widgets + 50, qPrintable(QStringLiteral("%1 → %2").arg(widgets).arg(count())));
        desk.main().showRoom(QStringLiteral("reception"));
        QCOMPARE(name->text(), QStringLiteral("尉迟明"));
        QVERIFY(name->isVisible());
    }
};

QTEST_MAIN(TestAppearance)
#include "tst_appearance.moc"
