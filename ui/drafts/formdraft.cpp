// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drafts/formdraft.h"

#include "models/domain/clock.h"
#include "models/itemmodels/daytext.h"
#include "models/services/drafts/draftstore.h"
#include "ui/drafts/editorvalue.h"
#include "ui/drafts/unwrittendraft.h"
#include "ui/shell/errorwords.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/storetime.h"
#include "ui/widgets/tageditor.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QComboBox>
#include <QDateTime>
#include <QDateTimeEdit>
#include <QEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>

#include <chrono>

namespace forecourt {

namespace {

const QString kValues = QStringLiteral("values");
const QString kBase = QStringLiteral("base");
const QString kAt = QStringLiteral("at");

constexpr std::chrono::milliseconds kPause{500};
constexpr std::chrono::milliseconds kAgain{2000}; // after one that could not be written

} // namespace

FormDraft::FormDraft(QWidget *form, const QString &name, Hidden hidden, const QList<QWidget *> &editors)
    : QObject(form), m_form(form), m_name(name), m_hidden(hidden), m_chosen(!editors.isEmpty())
{
    setObjectName(QStringLiteral("draft.") + name);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &FormDraft::flush);
    form->installEventFilter(this);
    for (QWidget *editor : editors) {
        watch(editor);
    }
}

void FormDraft::attach(DraftStore &store, const Clock &clock)
{
    m_store = &store;
    m_clock = &clock;
    if (const auto key = std::exchange(m_key, {})) {
        begin(*key);
    }
}

// A name that stays the same for as long as a draft lives: the editor's own, or its place.
void FormDraft::watch(QWidget *editor)
{
    const auto known = std::any_of(m_editors.begin(), m_editors.end(),
                                   [editor](const auto &entry) { return entry.second == editor; });
    if (known) {
        return;
    }
    const QString own = editor->objectName();
    m_editors.append({own.isEmpty() ? QString::number(m_editors.size()) : own, editor});
    const auto changed = [this] {
        onChanged();
    };
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        connect(line, &QLineEdit::textChanged, this, changed);
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(editor)) {
        connect(text, &QPlainTextEdit::textChanged, this, changed);
    } else if (auto *date = qobject_cast<QDateTimeEdit *>(editor)) {
        connect(date, &QDateTimeEdit::dateTimeChanged, this, changed);
    } else if (auto *button = qobject_cast<QAbstractButton *>(editor)) {
        connect(button, &QAbstractButton::toggled, this, changed);
    } else if (auto *list = qobject_cast<QComboBox *>(editor)) {
        connect(list, &QComboBox::currentIndexChanged, this, changed);
    } else if (auto *tags = qobject_cast<TagEditor *>(editor)) {
        connect(tags, &TagEditor::edited, this, changed);
    }
}

void FormDraft::findEditors()
{
    if (m_chosen) {
        return;
    }
    const auto editors = editorsIn(m_form);
    for (QWidget *editor : editors) {
        if (m_line == nullptr || !m_line->isAncestorOf(editor)) {
            watch(editor);
        }
    }
}

void FormDraft::begin(const QString &key)
{
    if (m_key == key) {
        return; // still at it
    }
    m_key = key;
    m_restoredAt = 0;
    m_changedSince.clear();
    hideLine();
    if (m_store == nullptr) {
        return;
    }
    findEditors();
    if (m_window != m_form->window()) {
        m_window = m_form->window();
        m_window->installEventFilter(this);
    }
    m_base = values();
    restore();
}

void FormDraft::restore()
{
    const auto draft = m_store->load(storeKey());
    if (!draft) {
        return;
    }
    const QJsonObject then = draft->value(kBase).toObject();
    const QJsonObject typed = draft->value(kValues).toObject();
    QJsonObject wanted = m_base;
    QStringList overtaken;
    for (auto it = typed.begin(); it != typed.end(); ++it) {
        const QString name = it.key();
        if (it.value() == then.value(name) || !m_base.contains(name)) {
            continue; // not typed: the record's own value stands
        }
        wanted.insert(name, it.value());
        if (m_base.value(name) != then.value(name) && m_base.value(name) != it.value()) {
            overtaken.append(name);
        }
    }
    if (wanted == m_base) {
        // The record has it by now; what is typed from here is kept as ever.
        [[maybe_unused]] const Result<void> removed = m_store->remove(storeKey());
        return;
    }
    m_restoredAt = draft->value(kAt).toInteger();
    m_changedSince = labels(overtaken);
    show(wanted);
    showLine();
}

void FormDraft::rest()
{
    flush();
    m_key.reset();
    hideLine();
}

void FormDraft::drop()
{
    m_pause.stop();
    if (m_store != nullptr && m_key) {
        // What cannot be removed is shown again, and can be thrown away then.
        [[maybe_unused]] const Result<void> removed = m_store->remove(storeKey());
        if (m_hidden == Hidden::Empty) {
            show(m_base);
        }
    }
    m_key.reset();
    m_restoredAt = 0;
    hideLine();
}

bool FormDraft::drop(const Ticket &ticket)
{
    if (isAt(ticket)) {
        drop();
        return true;
    }
    if (m_store != nullptr && ticket) {
        [[maybe_unused]] const Result<void> removed = m_store->remove(storeKey(*ticket));
    }
    return false;
}

void FormDraft::rebase(const QJsonObject &base)
{
    for (auto it = base.begin(); it != base.end(); ++it) {
        m_base.insert(it.key(), it.value());
    }
    onChanged();
}

void FormDraft::onChanged()
{
    if (m_store != nullptr && m_key && !m_filling) {
        m_pause.start(kPause);
    }
}

void FormDraft::flush()
{
    const bool waits = m_pause.isActive() || sender() == &m_pause;
    m_pause.stop();
    if (m_store == nullptr || !m_key || !waits) {
        return;
    }
    const QJsonObject now = values();
    const Result<void> kept =
        now == m_base ? m_store->remove(storeKey())
                      : m_store->save(storeKey(), {{kValues, now}, {kBase, m_base}, {kAt, m_clock->nowMs()}});
    if (!kept) {
        m_pause.start(kAgain); // there may be room by then, and nobody need type for it
    } else {
        watchUnwritten(*m_store, this, [this] {
            if (!m_pause.isActive()) {
                m_pause.start(std::chrono::milliseconds{0});
            }
        });
    }
    const QString trouble = kept ? QString() : ErrorWords::reason(kept.error());
    if (trouble != m_trouble) {
        m_trouble = trouble;
        showLine();
    }
}

void FormDraft::discard()
{
    const QString key = m_key.value_or(QString());
    drop();
    show(m_base);
    m_key = key; // and goes on keeping what is typed from here
    if (!m_editors.isEmpty() && m_editors.first().second != nullptr) {
        m_editors.first().second->setFocus(Qt::OtherFocusReason);
    }
}

void FormDraft::show(const QJsonObject &wanted)
{
    m_filling = true;
    // Twice: a choice may empty or suggest what another editor holds.
    for (int round = 0; round < 2; ++round) {
        for (const auto &[name, editor] : std::as_const(m_editors)) {
            if (editor != nullptr && wanted.contains(name)) {
                setEditorValue(editor, wanted.value(name));
            }
        }
    }
    m_filling = false;
}

QJsonObject FormDraft::values() const
{
    QJsonObject found;
    for (const auto &[name, editor] : m_editors) {
        if (editor != nullptr) {
            found.insert(name, editorValue(editor));
        }
    }
    return found;
}

QString FormDraft::storeKey() const
{
    return storeKey(m_key.value_or(QString()));
}

QString FormDraft::storeKey(const QString &key) const
{
    return QStringLiteral("form/%1/%2").arg(m_name, key);
}

QStringList FormDraft::labels(const QStringList &names) const
{
    QStringList found;
    for (const auto &[name, editor] : m_editors) {
        if (editor == nullptr || !names.contains(name)) {
            continue;
        }
        found.append(editor->accessibleName());
    }
    found.removeAll(QString());
    return found;
}

Banner *FormDraft::line()
{
    if (m_line == nullptr) {
        m_line = new Banner(Tone::Accent, m_form);
        m_line->setObjectName(QStringLiteral("draftLine"));
        connect(m_line, &Banner::actionTriggered, this, &FormDraft::discard);
        if (auto *box = qobject_cast<QBoxLayout *>(m_form->layout())) {
            box->insertWidget(0, m_line);
        }
    }
    return m_line;
}

void FormDraft::showLine()
{
    if (!m_trouble.isEmpty()) {
        line()->setTone(Tone::Warn);
        line()->setText(tr("You can go on typing and save: %1.").arg(m_trouble),
                        tr("The draft cannot be kept."));
        line()->setAction({});
    } else if (m_restoredAt != 0) {
        const QString when = momentText(StoreTime::at(m_restoredAt));
        const bool overtaken = !m_changedSince.isEmpty();
        line()->setTone(overtaken ? Tone::Warn : Tone::Accent);
        line()->setText(overtaken ? tr("The record was changed since: %1. Compare before you save.")
                                        .arg(m_changedSince.join(tr(", ")))
                                  : QString(),
                        tr("Draft of %1 on this desk.").arg(when));
        line()->setAction(tr("Discard draft"));
    } else {
        hideLine();
        return;
    }
    line()->show();
}

void FormDraft::hideLine()
{
    m_trouble.clear();
    if (m_line != nullptr) {
        m_line->hide();
    }
}

bool FormDraft::eventFilter(QObject *watched, QEvent *event)
{
    const bool goes =
        watched == m_window && (event->type() == QEvent::WindowDeactivate || event->type() == QEvent::Close);
    if (goes) {
        flush();
    } else if (watched == m_form && event->type() == QEvent::Hide) {
        flush();
        // Out of sight because it was closed, not because its room was left.
        if (m_form->isHidden() && m_hidden == Hidden::Empty && m_store != nullptr && m_key) {
            rest();
            show(m_base);
        }
    } else if (watched == m_form && event->type() == QEvent::LanguageChange && m_line != nullptr &&
               !m_line->isHidden()) {
        showLine();
    }
    return QObject::eventFilter(watched, event);
}

void attachDrafts(QWidget &tree, DraftStore &store, const Clock &clock)
{
    const auto drafts = tree.findChildren<FormDraft *>();
    for (FormDraft *draft : drafts) {
        draft->attach(store, clock);
    }
}

} // namespace forecourt
