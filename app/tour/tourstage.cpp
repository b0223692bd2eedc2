// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/tourstage.h"

#include "app/desk.h"
#include "app/window/deskwindow.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPixmap>
#include <QShortcut>

namespace forecourt {

namespace {

constexpr int kDeadlineMs = 15'000;
constexpr int kQuietMs = 250;  // toasts appear, lists fill, the cursor comes to rest
constexpr int kMostMs = 4'000; // something always moves: a countdown, a progress bar

// When something last moved in any window: an answer arrived, a layout changed, something was drawn.
class Movement final : public QObject
{
public:
    Movement()
    {
        m_last.start();
        qApp->installEventFilter(this);
    }
    [[nodiscard]] qint64 restedMs() const { return m_last.elapsed(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::MetaCall:
        case QEvent::LayoutRequest:
        case QEvent::Resize:
        case QEvent::Show:
        case QEvent::Paint:
            m_last.restart();
            break;
        default:
            break;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QElapsedTimer m_last;
};

} // namespace

TourStage::TourStage(DeskWindow &window, Desk &desk, const QDir &folder, const QSize &size)
    : m_window(window.window()), m_data(desk), m_folder(folder)
{
    m_window.resize(size);
}

Result<void> TourStage::save(const QString &name)
{
    return save(name, m_window);
}

Result<void> TourStage::save(const QString &name, QWidget &window)
{
    const QString file = m_folder.filePath(
        QStringLiteral("%1-%2.png").arg(m_files.size() + 1, 2, 10, QLatin1Char('0')).arg(name));
    // A popup is a window of its own and lies above the rest.
    QPixmap picture = window.grab();
    if (!picture.save(file)) {
        return fail(ErrorCode::StorageReadOnly, QStringLiteral("a picture cannot be written"));
    }
    m_files.append(file);
    return {};
}

Result<void> TourStage::until(const QString &what, const std::function<bool()> &isSo)
{
    QElapsedTimer timer;
    timer.start();
    while (!isSo()) {
        if (timer.elapsed() > kDeadlineMs) {
            return fail(ErrorCode::Timeout, QStringLiteral("the tour waited in vain for ") + what);
        }
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    }
    return {};
}

Result<void> TourStage::settle()
{
    const Movement movement;
    QElapsedTimer timer;
    timer.start();
    while (movement.restedMs() < kQuietMs && timer.elapsed() < kMostMs) {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    return {};
}

void TourStage::press(const QKeySequence &keys)
{
    // An event sent to a widget does not reach the shortcuts; what they would do is done here, for the one
    // that is in reach of the focus.
    QWidget *focus = QApplication::focusWidget();
    const auto shortcuts = m_window.findChildren<QShortcut *>();
    for (QShortcut *shortcut : shortcuts) {
        auto *owner = qobject_cast<QWidget *>(shortcut->parent());
        const bool inReach =
            owner != nullptr && owner->isVisible() &&
            (shortcut->context() == Qt::WindowShortcut || owner == focus || owner->isAncestorOf(focus));
        if (shortcut->key() == keys && shortcut->isEnabled() && inReach) {
            Q_EMIT shortcut->activated();
            return;
        }
    }
}

void TourStage::type(const QString &text)
{
    if (auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget())) {
        line->insert(text);
        Q_EMIT line->textEdited(line->text());
    }
}

Result<void> TourStage::fill(const QString &objectName, const QString &text)
{
    QWidget *field = nullptr;
    FORECOURT_TRY(until(objectName, [&] { return (field = visible(objectName)) != nullptr; }));
    field->setFocus(Qt::TabFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(field)) {
        line->selectAll();
        type(text);
    }
    return {};
}

QWidget *TourStage::visible(const QString &objectName) const
{
    const QList<QWidget *> found = m_window.findChildren<QWidget *>(objectName);
    for (QWidget *widget : found) {
        if (widget->isVisible()) {
            return widget;
        }
    }
    return nullptr;
}

QUuid TourStage::newest(const QString &sql)
{
    const auto id = m_data.storage().executor().readAndWait([&](Database &database) {
        return database.first(sql, {}, [](const Row &row) { return row.uuid(0); });
    });
    return id && *id ? **id : QUuid();
}

} // namespace forecourt
