// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/customers/customersroomfixture.h"
#include "tests/support/keysathand.h"
#include "ui/customers/identitydialog.h"
#include "ui/customers/identityreader.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"

#include <QCheckBox>
#include <QLineEdit>

using namespace forecourt;

// Identity documents on a customer's page, over a real desk, by keyboard.
class TestIdentityPane final : public QObject, private CustomersRoomFixture
{
    Q_OBJECT

private:
    template <typename Dialog> Dialog *dialog() const { return m_room->window()->findChild<Dialog *>(); }

    void openDocuments()
    {
        m_keys.ring = FieldKeyRing({QByteArray(FieldKeyRing::kKeyBytes, 'k')});
        m_identity = std::make_unique<IdentityService>(*m_desk->storage, m_keys.access());
        m_room->setIdentity(*m_identity);
        m_room->openRecord(QStringLiteral("customer"), m_wang.uuid());
    }
    void startAdding()
    {
        auto *add = child<Button>("addIdentity");
        add->setFocus();
        QTest::keyClick(add, Qt::Key_Space);
        QTRY_VERIFY(dialog<IdentityDialog>() != nullptr);
        QTRY_COMPARE(QApplication::focusWidget(),
                     dialog<IdentityDialog>()->findChild<QLineEdit *>(QStringLiteral("identityNumber")));
    }
    void addNumber(const QString &number)
    {
        startAdding();
        type(number);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(dialog<IdentityDialog>() == nullptr);
    }
    [[nodiscard]] QString hintOf(const QDialog *shown) const
    {
        for (const FormField *field : shown->findChildren<FormField *>()) {
            if (!field->hint().isEmpty()) {
                return field->hint();
            }
        }
        return {};
    }

    KeysAtHand m_keys;
    std::unique_ptr<IdentityService> m_identity;

private Q_SLOTS:
    void init()
    {
        m_keys.isLocked = false;
        m_keys.madeInFile = false;
        open();
        openDocuments();
    }
    void cleanup()
    {
        m_window.close();
        m_identity.reset();
        close();
    }

    void aDocumentIsTakenDownByKeyboard()
    {
        addNumber(QStringLiteral("11010519491231002x"));
        QTRY_VERIFY(child<Button>("readIdentity") != nullptr);
        QCOMPARE(comes(m_identity->of(m_wang))->first().tail, QStringLiteral("002X"));
        for (const Label *label : m_room->findChildren<Label *>()) {
            QVERIFY(!label->text().contains(QStringLiteral("1949")));
        }
    }

    void aMistypedNumberIsSaidAtTheField()
    {
        startAdding();
        type(QStringLiteral("110105194912310021"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(hintOf(dialog<IdentityDialog>()).contains(QStringLiteral("mistyped")));
        press(Qt::Key_Escape);
        QTRY_VERIFY(dialog<IdentityDialog>() == nullptr);
    }

    void aNumberIsShownAfterAReason()
    {
        addNumber(QStringLiteral("11010519491231002x"));
        QTRY_VERIFY(child<Button>("readIdentity") != nullptr);
        QTest::keyClick(child<Button>("readIdentity"), Qt::Key_Space);
        QTRY_VERIFY(dialog<IdentityReader>() != nullptr);
        auto *reader = dialog<IdentityReader>();
        const auto *shown = reader->findChild<Label *>(QStringLiteral("identityShown"));
        QTRY_VERIFY(QApplication::focusWidget() ==
                    reader->findChild<QLineEdit *>(QStringLiteral("identityReason")));
        press(Qt::Key_Return);
        QVERIFY(!hintOf(reader).isEmpty()); // not without one
        QVERIFY(!shown->text().contains(QStringLiteral("1949")));
        type(QStringLiteral("test drive"));
        press(Qt::Key_Return);
        QTRY_COMPARE(shown->text(), QStringLiteral("110105 19491231 002X"));
        press(Qt::Key_Escape);
        QTRY_VERIFY(dialog<IdentityReader>() == nullptr);
    }

    void withoutAKeyringAPersonMayChooseAFile()
    {
        m_keys.ring = {};
        m_keys.isLocked = true;
        startAdding();
        type(QStringLiteral("E12345678"));
        press(Qt::Key_Return, Qt::ControlModifier);
        auto *choice = dialog<IdentityDialog>()->findChild<QCheckBox *>(QStringLiteral("identityKeyInFile"));
        QTRY_VERIFY(choice->isVisible());
        QVERIFY(m_keys.ring.isEmpty()); // never silently in a file
        QTest::keyClick(choice, Qt::Key_Space);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(dialog<IdentityDialog>() == nullptr);
        QVERIFY(m_keys.madeInFile);
        QTRY_COMPARE(comes(m_identity->of(m_wang))->size(), 1);
    }
};

QTEST_MAIN(TestIdentityPane)
#include "tst_identitypane.moc"
