// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/drafts/draftstore.h"
#include "tests/reception/receptionfixture.h"
#include "tests/support/remembereddocuments.h"
#include "ui/reception/checkinpage.h"
#include "ui/reception/receptionroom.h"
#include "ui/shell/shortcuts.h"
#include "ui/style/stylecontext.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QSignalSpy>

namespace forecourt::receptiontest {

class MemoryDrafts final : public DraftStore
{
public:
    [[nodiscard]] std::optional<QJsonObject> load(const QString &key) const override
    {
        return drafts.contains(key) ? std::optional(drafts.value(key)) : std::nullopt;
    }
    [[nodiscard]] Result<void> save(const QString &key, const QJsonObject &draft) override
    {
        drafts.insert(key, draft);
        return {};
    }
    [[nodiscard]] Result<void> remove(const QString &key) override
    {
        drafts.remove(key);
        return {};
    }
    [[nodiscard]] QStringList keys() const override { return drafts.keys(); }

    QMap<QString, QJsonObject> drafts;
};

// The room over a real database, in a window that has the keyboard.
class ReceptionWindow final
{
public:
    ReceptionWindow() : style(*qApp) { open(); }

    // As after a restart: everything typed and not saved comes from the drafts.
    void open()
    {
        room.reset();
        room = std::make_unique<ReceptionRoom>(desk.reception, drafts, printed);
        room->setMinimumSize(tokens(room.get()).dialogWidth * 2, tokens(room.get()).dialogWidth);
        room->show();
        QApplication::setActiveWindow(room.get());
        room->activate();
    }

    [[nodiscard]] QLineEdit *field(const char *name) const
    {
        auto *found = room->findChild<QLineEdit *>(QString::fromLatin1(name));
        Q_ASSERT(found != nullptr);
        return found;
    }

    // Types into whatever has the focus, as an input method does: QTest has no keys for ideographs.
    static void type(const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        if (!text.isEmpty()) {
            QApplication::sendEvent(QApplication::focusWidget(), &event);
        }
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    static QString focusName()
    {
        return QApplication::focusWidget() == nullptr ? QString() : QApplication::focusWidget()->objectName();
    }

    StyleContext style;
    ReceptionFixture desk;
    MemoryDrafts drafts;
    RememberedDocuments printed;
    std::unique_ptr<ReceptionRoom> room;
};

} // namespace forecourt::receptiontest
