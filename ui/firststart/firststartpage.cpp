// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/firststartpage.h"

#include "ui/firststart/choicebutton.h"
#include "ui/firststart/firststartwords.h"
#include "ui/firststart/joinform.h"
#include "ui/firststart/languageline.h"
#include "ui/firststart/onefieldform.h"
#include "ui/firststart/progressview.h"
#include "ui/firststart/storewords.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QShortcut>

namespace forecourt {

FirstStartPage::FirstStartPage(FirstStartPort &port, Appearance &appearance, QWidget *parent)
    : KitWidget(parent), m_port(port), m_outer(new QVBoxLayout(this))
{
    setAutoFillBackground(true);
    buildLayout(appearance);
    connectPort();
    connectForms();
    addKeys();
    m_join->setDeskName(port.suggestedDeskName());
    FirstStartPage::restyle();
    FirstStartPage::retranslate();
    resize(tokens(this).defaultWindow);
    showChoices();
}

// Created in reading order, which is also the order of the Tab key, except that the languages come last.
void FirstStartPage::buildLayout(Appearance &appearance)
{
    m_column = new QWidget;
    m_columnLayout = new QVBoxLayout(m_column);
    m_title = new Label(TextRole::Figure, m_column);
    m_subtitle = new Label(TextRole::Secondary, m_column);
    m_subtitle->setWordWrap(true);
    m_notice = new Banner(Tone::Bad, m_column);
    m_notice->setObjectName(QStringLiteral("recoveryNotice"));
    m_notice->hide();
    makeChoices();
    makeForms();
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_subtitle),
                          static_cast<QWidget *>(m_notice), m_choicesPage, static_cast<QWidget *>(m_formCard),
                          static_cast<QWidget *>(m_progressCard)}) {
        m_columnLayout->addWidget(part);
    }
    auto *centre = new QWidget;
    auto *row = new QHBoxLayout(centre);
    row->addStretch(1);
    row->addWidget(m_column, 0, Qt::AlignVCenter);
    row->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(centre);
    area->viewport()->setAutoFillBackground(false);
    centre->setAutoFillBackground(false);
    m_languages = new LanguageLine(appearance, this);
    m_outer->addWidget(m_languages);
    m_outer->addWidget(area, 1);
}

void FirstStartPage::makeChoices()
{
    m_choicesPage = new QWidget(m_column);
    m_choicesLayout = new QVBoxLayout(m_choicesPage);
    m_choicesLayout->setContentsMargins(0, 0, 0, 0);
    const std::array<const char *, kWays> icons{"play-circle", "link-45deg", "clock-history", "shop"};
    const std::array<const char *, kWays> names{"wayDemonstration", "wayJoin", "wayRestore", "waySetUp"};
    for (int i = 0; i < kWays; ++i) {
        auto *choice = new ChoiceButton(QString::fromLatin1(icons.at(static_cast<size_t>(i))),
                                        QString::number(i + 1), m_choicesPage);
        choice->setObjectName(QString::fromLatin1(names.at(static_cast<size_t>(i))));
        m_choices.at(static_cast<size_t>(i)) = choice;
        m_choicesLayout->addWidget(choice);
        connect(choice, &ChoiceButton::clicked, this, [this, i] { choose(static_cast<Way>(i)); });
    }
    m_problem = new Label(TextRole::Body, m_choicesPage);
    m_problem->setWordWrap(true);
    m_problem->setTone(Tone::Bad);
    m_problem->hide();
    m_choicesLayout->addWidget(m_problem);
}

void FirstStartPage::makeForms()
{
    m_formCard = new Card({}, m_column);
    m_back = new Button({}, QStringLiteral("arrow-left"), ButtonVariant::Quiet);
    m_back->setObjectName(QStringLiteral("back"));
    m_intro = new Label(TextRole::Secondary);
    m_intro->setWordWrap(true);
    m_join = new JoinForm;
    m_restore = new OneFieldForm(OneFieldForm::Kind::BackupFile);
    m_setUp = new OneFieldForm(OneFieldForm::Kind::StoreName);
    for (QWidget *part : {static_cast<QWidget *>(m_intro), static_cast<QWidget *>(m_join),
                          static_cast<QWidget *>(m_restore), static_cast<QWidget *>(m_setUp)}) {
        m_formCard->contentLayout()->addWidget(part);
    }
    m_formCard->addHeaderWidget(m_back);
    m_progressCard = new Card({}, m_column);
    m_progress = new ProgressView;
    m_progressCard->contentLayout()->addWidget(m_progress);
}

void FirstStartPage::connectPort()
{
    connect(&m_port, &FirstStartPort::progressed, this, &FirstStartPage::progressed);
    connect(&m_port, &FirstStartPort::finished, this, &FirstStartPage::finished);
    connect(&m_port, &FirstStartPort::failed, this, &FirstStartPage::failed);
    connect(&m_port, &FirstStartPort::cancelled, this, [this] {
        if (m_way == Way::Demonstration) {
            showChoices();
        } else {
            showForm();
        }
    });
    connect(&m_port, &FirstStartPort::joinAccepted, this, [this](const QString &storeName) {
        m_joined = true;
        showProgress(tr("This desk belongs to %1 now").arg(storeName), tr("Fetching the store…"),
                     tr("Open the desk now"));
    });
    connect(&m_port, &FirstStartPort::joinFailed, this, [this](const JoinProblem &problem) {
        showForm();
        m_join->showProblem(problem);
    });
}

void FirstStartPage::connectForms()
{
    connect(m_join, &JoinForm::submitted, this, [this](const JoinRequest &request) {
        m_joined = false;
        showProgress(tr("Asking the server"), request.server, tr("Stop"));
        m_port.join(request);
    });
    connect(m_restore, &OneFieldForm::submitted, this, [this](const QString &file) {
        showProgress(tr("Restoring the backup"), tr("The backup is checked before anything is put in place."),
                     tr("Stop"));
        m_port.restore(file, m_restore->password());
    });
    connect(m_setUp, &OneFieldForm::submitted, &m_port, &FirstStartPort::setUp);
    connect(m_progress, &ProgressView::cancelled, this, &FirstStartPage::back);
    connect(m_back, &Button::clicked, this, &FirstStartPage::back);
}

void FirstStartPage::addKeys()
{
    for (int i = 0; i < kWays; ++i) {
        auto *keys = new QShortcut(QKeySequence(Qt::Key_1 + i), m_choicesPage);
        keys->setContext(Qt::WidgetWithChildrenShortcut);
        connect(keys, &QShortcut::activated, this, [this, i] { choose(static_cast<Way>(i)); });
    }
    auto *save = new QShortcut(Shortcuts::keys(Shortcuts::Command::Save), this);
    connect(save, &QShortcut::activated, this, &FirstStartPage::submit);
    auto *back = new QShortcut(Shortcuts::keys(Shortcuts::Command::Back), this);
    connect(back, &QShortcut::activated, this, &FirstStartPage::back);
}

void FirstStartPage::choose(Way way)
{
    m_way = way;
    m_problem->hide();
    if (way == Way::Demonstration) {
        showProgress(tr("Making a dealership to try things out"), tr("Customers, cars, leads and orders…"),
                     tr("Stop"));
        m_port.tryDemonstration();
    } else {
        showForm();
    }
}

KitWidget *FirstStartPage::form() const
{
    switch (m_way) {
    case Way::Join:
        return m_join;
    case Way::Restore:
        return m_restore;
    default:
        return m_setUp;
    }
}

void FirstStartPage::showOnly(QWidget *page)
{
    for (QWidget *each :
         {m_choicesPage, static_cast<QWidget *>(m_formCard), static_cast<QWidget *>(m_progressCard)}) {
        each->setVisible(each == page);
    }
    m_subtitle->setVisible(page == m_choicesPage);
}

void FirstStartPage::setNotice(const StoreRecovery &recovery)
{
    m_recovery = recovery;
    retranslate();
}

void FirstStartPage::showChoices()
{
    showOnly(m_choicesPage);
    m_choices.at(static_cast<size_t>(m_way))->setFocus(Qt::OtherFocusReason);
}

void FirstStartPage::showForm()
{
    for (KitWidget *each : {static_cast<KitWidget *>(m_join), static_cast<KitWidget *>(m_restore),
                            static_cast<KitWidget *>(m_setUp)}) {
        each->setVisible(each == form());
    }
    retranslateForm();
    showOnly(m_formCard);
    if (m_way == Way::Join) {
        m_join->start();
    } else {
        (m_way == Way::Restore ? m_restore : m_setUp)->start();
    }
}

void FirstStartPage::showProgress(const QString &title, const QString &detail, const QString &cancelText)
{
    showOnly(m_progressCard);
    m_progress->start(title, detail, cancelText);
}

void FirstStartPage::progressed(qint64 done, qint64 of)
{
    const QLocale locale;
    switch (m_way) {
    case Way::Demonstration:
        m_progress->setProgress(done, of,
                                tr("%1 of %2 customers").arg(locale.toString(done), locale.toString(of)));
        break;
    case Way::Restore:
        m_progress->setProgress(
            done, of,
            done < of ? tr("%1 of %2").arg(locale.formattedDataSize(done), locale.formattedDataSize(of))
                      : tr("Checking that nothing is damaged…"));
        break;
    default:
        m_progress->setProgress(done, of,
                                done > 0 ? tr("%1 changes received").arg(locale.toString(done))
                                         : tr("Fetching the store…"));
        break;
    }
}

void FirstStartPage::failed(const Error &error)
{
    switch (m_way) {
    case Way::Restore:
        showForm();
        m_restore->showProblem(FirstStartWords::restoreProblem(error));
        break;
    case Way::SetUp:
        m_setUp->showProblem(FirstStartWords::beginProblem(error));
        break;
    default:
        m_problem->setText(FirstStartWords::beginProblem(error));
        m_problem->show();
        showChoices();
        break;
    }
}

void FirstStartPage::submit()
{
    if (!m_formCard->isVisible()) {
        return;
    }
    if (m_way == Way::Join) {
        m_join->submit();
    } else {
        (m_way == Way::Restore ? m_restore : m_setUp)->submit();
    }
}

void FirstStartPage::back()
{
    if (m_progressCard->isVisible()) {
        m_progress->setStopping(m_joined ? tr("The rest is fetched while you work.") : tr("Stopping…"));
        m_port.cancel();
    } else if (m_formCard->isVisible()) {
        showChoices();
    }
}

void FirstStartPage::closeEvent(QCloseEvent *event)
{
    KitWidget::closeEvent(event);
    Q_EMIT closed();
}

void FirstStartPage::restyle()
{
    const Tokens &t = tokens(this);
    m_outer->setContentsMargins(t.space(5), t.space(4), t.space(5), t.space(4));
    m_column->setFixedWidth(t.dialogWidth);
    m_columnLayout->setContentsMargins(t.space(1), t.space(1), t.space(1), t.space(1));
    m_columnLayout->setSpacing(t.space(3));
    m_choicesLayout->setSpacing(t.space(3));
}

void FirstStartPage::retranslate()
{
    setWindowTitle(QStringLiteral("Forecourt"));
    m_title->setText(tr("Welcome to Forecourt"));
    m_subtitle->setText(tr("There is no store on this desk yet. How would you like to begin?"));
    m_notice->setVisible(m_recovery.has_value());
    if (m_recovery) {
        m_notice->setText(StoreWords::recovered(*m_recovery), StoreWords::recoveredTitle(*m_recovery));
    }
    m_choices[0]->setTexts(tr("Try it with demonstration data"),
                           tr("A made-up dealership with customers, cars and orders, to look around and try "
                              "everything. It never reaches a server."));
    m_choices[1]->setTexts(tr("Join a store with a code"),
                           tr("Your store works with Forecourt already. Whoever runs the server gives you "
                              "its address and a code."));
    m_choices[2]->setTexts(tr("Restore a backup"),
                           tr("Bring back the store from a backup file. The file is checked first."));
    m_choices[3]->setTexts(tr("Set up a new store here"),
                           tr("Begin with an empty store; its name is enough. It works without a server and "
                              "can join one later."));
    m_back->setText(tr("Back"));
    m_back->setKeyHint(Shortcuts::keys(Shortcuts::Command::Back));
    retranslateForm();
}

void FirstStartPage::retranslateForm()
{
    switch (m_way) {
    case Way::Join:
        m_formCard->setTitle(tr("Join a store with a code"));
        m_intro->setText(tr("A code is good for one desk and ten minutes."));
        break;
    case Way::Restore:
        m_formCard->setTitle(tr("Restore a backup"));
        m_intro->setText(tr("A file written by “forecourt backup”. It is copied; the file itself stays as it "
                            "is. If the store has a server, join it again afterwards with a new code: "
                            "nothing gets lost."));
        break;
    default:
        m_formCard->setTitle(tr("Set up a new store here"));
        m_intro->setText(tr("If this desk joins a server later, everything entered here goes along. Settings "
                            "of the store are then those of the server."));
        break;
    }
}

} // namespace forecourt
