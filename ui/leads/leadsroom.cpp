// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadsroom.h"

#include "ui/leads/callform.h"
#include "ui/leads/importpanel.h"
#include "ui/leads/leadbatch.h"
#include "ui/leads/leadform.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadpanel.h"
#include "ui/leads/leadtexts.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tablepane.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QUrl>

namespace forecourt {

namespace {

const QString kSplitKey = QStringLiteral("split");

QKeySequence importKeys()
{
    return {Qt::CTRL | Qt::Key_I};
}

QKeySequence editKeys()
{
    return {Qt::CTRL | Qt::Key_E};
}

QStringList filesOf(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile()) {
            paths.append(url.toLocalFile());
        }
    }
    return paths;
}

} // namespace

LeadsRoom::LeadsRoom(LeadService &service, LeadFiles &files, LeadInbox &inbox, PeoplePort &people,
                     QWidget *parent)
    : Room(parent)
    , m_service(service)
    , m_inbox(inbox)
    , m_people(people)
    , m_split(new QSplitter(Qt::Horizontal, this))
    , m_list(new LeadListPane(service, files, people, this))
    , m_side(new QStackedWidget(this))
    , m_nothing(new EmptyState(QStringLiteral("telephone"), {}, this))
    , m_panel(new LeadPanel(service, people, this))
    , m_form(new LeadForm(service, people, this))
    , m_importMenu(new QMenu(this))
{
    build();
    connectList();
    connectDetail();
    addShortcuts();
    setAcceptDrops(true);
    restyle();
    retranslate();
}

void LeadsRoom::build()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_split);
    m_split->addWidget(m_list);
    m_split->addWidget(m_side);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 0);
    m_side->addWidget(m_nothing);
    m_side->addWidget(m_panel);
    m_side->addWidget(m_form);
    m_list->table()->installEventFilter(this);
}

void LeadsRoom::connectList()
{
    connect(m_list, &LeadListPane::currentChanged, this, &LeadsRoom::showLead);
    connect(m_list, &LeadListPane::activated, this, &LeadsRoom::startCall);
    connect(m_list, &LeadListPane::newRequested, this, &LeadsRoom::createNew);
    connect(m_list, &LeadListPane::waitingChanged, this, [this](int unanswered, int overdue) {
        Q_EMIT countChanged(unanswered, overdue > 0 ? Tone::Bad : Tone::Neutral);
    });
    connect(m_list->batch(), &LeadBatch::message, this, &LeadsRoom::message);
    connect(m_list->importButton(), &Button::clicked, this, &LeadsRoom::showImportMenu);
    connect(&m_inbox, &LeadInbox::imported, m_list->importPanel(), &ImportPanel::addReport);
    connect(&m_inbox, &LeadInbox::failed, m_list->importPanel(), &ImportPanel::addFailure);
    connect(&m_inbox, &LeadInbox::folderChanged, m_list, &LeadListPane::setWatchedFolder);
    m_list->setWatchedFolder(m_inbox.folder());
}

void LeadsRoom::connectDetail()
{
    connect(m_panel, &LeadPanel::editRequested, this, &LeadsRoom::editLead);
    connect(m_panel, &LeadPanel::gone, this, &LeadsRoom::onGone);
    connect(m_panel, &LeadPanel::message, this, &LeadsRoom::message);
    connect(m_panel, &LeadPanel::customerRequested, this,
            [this](const QUuid &customer) { Q_EMIT openRequested(QStringLiteral("customer"), customer); });
    connect(m_form, &LeadForm::message, this, &LeadsRoom::message);
    connect(m_form, &LeadForm::saved, this, &LeadsRoom::openLead);
    connect(m_form, &LeadForm::leadRequested, this, &LeadsRoom::openLead);
    connect(m_form, &LeadForm::cancelled, this, &LeadsRoom::stepBack);
    connect(&m_people, &PeoplePort::changed, this, [this] { m_inbox.setAuthor(m_people.current().id); });
    m_inbox.setAuthor(m_people.current().id);
}

void LeadsRoom::addShortcuts()
{
    addCommand({QKeySequence(Qt::Key_1),
                [] { return tr("1 to 4: outcome of a call to the selected lead"); },
                {},
                {}});
    addCommand({editKeys(),
                [] { return tr("Correct the lead"); },
                [this] { editLead(); },
                {},
                QStringLiteral("pencil")});
    const auto any = [this] {
        return !m_list->batch()->selected().isEmpty();
    };
    addCommand({LeadBatch::assignKeys(), [] { return tr("Assign the selected leads"); },
                [this] { m_list->batch()->openAssign(); }, any, QStringLiteral("person")});
    addCommand({LeadBatch::followUpKeys(), [] { return tr("Next follow-up of the selected leads"); },
                [this] { m_list->batch()->openFollowUp(); }, any, QStringLiteral("clock")});
    addCommand(
        {QKeySequence(Qt::CTRL | Qt::Key_H), [] { return tr("Who changed what"); },
         [this] { Q_EMIT openRequested(QStringLiteral("history:lead"), m_list->currentLead().uuid()); },
         [this] { return !m_list->currentLead().isNull(); }, QStringLiteral("clock-history")});
    addCommand({importKeys(),
                [] { return tr("Import files"); },
                [this] { chooseFiles(); },
                {},
                QStringLiteral("upload")});
    addKeys(Shortcuts::keys(Shortcuts::Command::Save), [this] { save(); });
    addKeys(QKeySequence(Qt::CTRL | Qt::Key_Enter), [this] { save(); }); // of the number pad
}

void LeadsRoom::openRecord(const QString &kind, const QUuid &id)
{
    if (kind == QLatin1String("lead")) {
        openLead(LeadId(id));
    }
}

void LeadsRoom::activate()
{
    m_list->refreshCounts();
    m_list->takeFocus();
}

void LeadsRoom::createNew()
{
    m_side->setCurrentWidget(m_form);
    m_form->startNew();
}

void LeadsRoom::editLead()
{
    if (m_panel->lead().isNull() || m_side->currentWidget() != m_panel) {
        return;
    }
    m_side->setCurrentWidget(m_form);
    m_form->startEdit(m_panel->detail());
}

bool LeadsRoom::stepBack()
{
    if (m_side->currentWidget() == m_form) {
        showLead(m_list->currentLead());
        m_side->setCurrentWidget(m_panel->lead().isNull() ? static_cast<QWidget *>(m_nothing) : m_panel);
        m_list->takeFocus();
        return true;
    }
    if (m_side->isAncestorOf(focusWidget()) && focusWidget() != nullptr) {
        m_list->takeFocus();
        return true;
    }
    return m_list->batch()->clear() || m_list->clearSearch();
}

// The selection moved: the form stays while one types in it.
void LeadsRoom::showLead(const LeadId &id)
{
    m_panel->showLead(id);
    if (!id.isNull()) {
        Q_EMIT recordShown(QStringLiteral("lead"), id.uuid());
    }
    if (m_side->currentWidget() != m_form) {
        m_side->setCurrentWidget(id.isNull() ? static_cast<QWidget *>(m_nothing) : m_panel);
    }
}

void LeadsRoom::openLead(const LeadId &id)
{
    m_list->select(id);
    m_panel->showLead(id);
    m_side->setCurrentWidget(m_panel);
    m_list->takeFocus();
}

void LeadsRoom::onGone()
{
    if (m_side->currentWidget() == m_panel) {
        m_side->setCurrentWidget(m_nothing);
    }
}

void LeadsRoom::save()
{
    if (m_side->currentWidget() == m_form) {
        m_form->save();
    } else if (m_side->currentWidget() == m_panel && m_panel->callForm()->isStarted()) {
        m_panel->saveCall();
    }
}

void LeadsRoom::startCall()
{
    if (m_side->currentWidget() == m_form) {
        m_side->setCurrentWidget(m_panel);
    }
    m_panel->callForm()->startTyping();
}

// In the list the keys 1 to 4 begin a call to the selected lead.
bool LeadsRoom::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->table() && event->type() == QEvent::KeyPress &&
        m_side->currentWidget() == m_panel) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int number = key->key() - Qt::Key_1;
        const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (plain && number >= 0 && number < static_cast<int>(kWordCount<CallOutcome>)) {
            m_panel->callForm()->choose(static_cast<CallOutcome>(number));
            m_panel->callForm()->startTyping();
            return true;
        }
    }
    return Room::eventFilter(watched, event);
}

void LeadsRoom::importFiles(const QStringList &paths)
{
    m_list->importPanel()->import(paths, m_people.current().id);
}

void LeadsRoom::watchFolder(const QString &path)
{
    m_inbox.setFolder(path);
    if (!path.isEmpty()) {
        m_inbox.start();
    }
}

void LeadsRoom::showImportMenu()
{
    m_importMenu->clear();
    const QString keys = QLatin1Char('\t') + importKeys().toString(QKeySequence::NativeText);
    m_importMenu->addAction(tr("Import files…") + keys, this, &LeadsRoom::chooseFiles);
    m_importMenu->addAction(tr("Watch a folder…"), this, &LeadsRoom::chooseFolder);
    if (!m_inbox.folder().isEmpty()) {
        m_importMenu->addAction(tr("Stop watching %1").arg(QFileInfo(m_inbox.folder()).fileName()), this,
                                [this] { watchFolder({}); });
    }
    const Button *button = m_list->importButton();
    m_importMenu->popup(button->mapToGlobal(button->rect().bottomLeft()));
}

// open() returns at once; the answer comes as a signal.
void LeadsRoom::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Import leads"), {}, tr("Leads (*.xml *.adf);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &LeadsRoom::importFiles);
    dialog->open();
}

void LeadsRoom::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder into which leads are dropped"), m_inbox.folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &LeadsRoom::watchFolder);
    dialog->open();
}

void LeadsRoom::dragEnterEvent(QDragEnterEvent *event)
{
    if (!filesOf(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void LeadsRoom::dropEvent(QDropEvent *event)
{
    const QStringList paths = filesOf(event->mimeData());
    if (!paths.isEmpty()) {
        event->acceptProposedAction();
        importFiles(paths);
    }
}

void LeadsRoom::saveState(QSettings &settings) const
{
    m_list->saveState(settings);
    settings.setValue(kSplitKey, m_split->saveState());
}

void LeadsRoom::restoreState(QSettings &settings)
{
    m_list->restoreState(settings);
    m_sized = m_split->restoreState(settings.value(kSplitKey).toByteArray());
}

// Sizes set before the first layout are lost.
void LeadsRoom::showEvent(QShowEvent *event)
{
    Room::showEvent(event);
    if (!m_sized) {
        const Tokens &t = tokens(this);
        const int side = t.listWidth + t.space(10);
        m_split->setSizes({width() - side, side});
        m_sized = true;
    }
}

void LeadsRoom::restyle()
{
    const Tokens &t = tokens(this);
    m_split->setHandleWidth(t.hairline);
    m_side->setMinimumWidth(t.listWidth);
}

void LeadsRoom::retranslate()
{
    m_nothing->setSentence(tr("Choose a lead to see it here."));
    Q_EMIT titleChanged();
}

} // namespace forecourt
