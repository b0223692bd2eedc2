// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/printpreview.h"

#include "ui/printing/previewpages.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hintline.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QSettings>
#include <QShortcut>

namespace forecourt {

namespace {

constexpr qreal kZoomStep = 1.25;

QString paperKey(const QString &kind)
{
    return QStringLiteral("printing/%1/paper").arg(kind);
}

} // namespace

PrintPreview::PrintPreview(PrintDocument document, DocumentPainter painter, QSettings &settings,
                           QWidget *parent)
    : QDialog(parent)
    , m_document(std::move(document))
    , m_settings(settings)
    , m_pages(new PreviewPages)
    , m_title(new Label(TextRole::Heading))
    , m_paperLabel(new Label)
    , m_paper(new QComboBox)
    , m_smaller(new Button({}, QStringLiteral("dash"), ButtonVariant::Plain))
    , m_fit(new Button({}, ButtonVariant::Plain))
    , m_larger(new Button({}, QStringLiteral("plus"), ButtonVariant::Plain))
    , m_hint(new HintLine)
    , m_previous(new Button({}, QStringLiteral("chevron-left"), ButtonVariant::Plain))
    , m_count(new Label)
    , m_next(new Button({}, QStringLiteral("chevron-right"), ButtonVariant::Plain))
    , m_save(new Button({}, QStringLiteral("file-earmark-pdf"), ButtonVariant::Plain))
    , m_close(new Button)
    , m_print(new Button({}, QStringLiteral("printer"), ButtonVariant::Primary))
{
    for (const Paper paper : allOf<Paper>()) {
        m_paper->addItem({}, static_cast<int>(paper));
    }
    m_paper->setCurrentIndex(m_paper->findData(static_cast<int>(painter.paper())));
    build();
    connectAll();
    restyle();
    retranslate();
    resize(parent != nullptr ? parent->window()->size() * 0.9 : tokens(this).defaultWindow * 0.8);
    m_pages->setDocument(std::move(painter));
    m_pages->setFocus();
}

Paper PrintPreview::rememberedPaper(const QSettings &settings, const QString &kind)
{
    return fromWord(settings.value(paperKey(kind)).toString(), Paper::A4);
}

Paper PrintPreview::paper() const
{
    return static_cast<Paper>(m_paper->currentData().toInt());
}

void PrintPreview::build()
{
    auto *layout = new QVBoxLayout(this);
    buildTop(layout);
    layout->addWidget(m_hint);
    layout->addWidget(m_pages, 1);
    buildBottom(layout);
    m_paperLabel->setBuddy(m_paper);
    m_paper->setObjectName(QStringLiteral("paper"));
    m_print->setDefault(true);
    m_print->setKeyHint(Shortcuts::keys(Shortcuts::Command::Print));
    m_save->setKeyHint(QKeySequence(QKeySequence::Save));
    QWidget *before = m_paper;
    for (QWidget *widget :
         {static_cast<QWidget *>(m_smaller), static_cast<QWidget *>(m_fit), static_cast<QWidget *>(m_larger),
          static_cast<QWidget *>(m_pages), static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_next),
          static_cast<QWidget *>(m_close), static_cast<QWidget *>(m_save), static_cast<QWidget *>(m_print)}) {
        setTabOrder(before, widget);
        before = widget;
    }
}

void PrintPreview::buildTop(QVBoxLayout *layout)
{
    auto *top = new QHBoxLayout;
    top->addWidget(m_title);
    top->addStretch(1);
    top->addWidget(m_paperLabel);
    top->addWidget(m_paper);
    top->addWidget(m_smaller);
    top->addWidget(m_fit);
    top->addWidget(m_larger);
    layout->addLayout(top);
}

void PrintPreview::buildBottom(QVBoxLayout *layout)
{
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_previous);
    bottom->addWidget(m_count);
    bottom->addWidget(m_next);
    bottom->addStretch(1);
    bottom->addWidget(m_close);
    bottom->addWidget(m_save);
    bottom->addWidget(m_print);
    layout->addLayout(bottom);
}

void PrintPreview::addKeys(const QList<QKeySequence> &keys, const std::function<void()> &work)
{
    for (const QKeySequence &key : keys) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, work);
    }
}

void PrintPreview::connectAll()
{
    const auto turn = [this](int pages) {
        m_pages->showPage(m_pages->page() + pages);
    };
    connect(m_paper, &QComboBox::activated, this, [this] { choosePaper(paper()); });
    connect(m_previous, &Button::clicked, this, [turn] { turn(-1); });
    connect(m_next, &Button::clicked, this, [turn] { turn(1); });
    connect(m_smaller, &Button::clicked, this, [this] { m_pages->zoomBy(1 / kZoomStep); });
    connect(m_larger, &Button::clicked, this, [this] { m_pages->zoomBy(kZoomStep); });
    connect(m_fit, &Button::clicked, m_pages, &PreviewPages::fitWidth);
    connect(m_close, &Button::clicked, this, &QDialog::reject);
    connect(m_save, &Button::clicked, this, &PrintPreview::askFile);
    connect(m_print, &Button::clicked, this, &PrintPreview::print);
    connect(m_pages, &PreviewPages::changed, this, &PrintPreview::showState);
    addKeys({QKeySequence(Qt::Key_PageDown)}, [turn] { turn(1); });
    addKeys({QKeySequence(Qt::Key_PageUp)}, [turn] { turn(-1); });
    addKeys({QKeySequence(Qt::Key_Home)}, [this] { m_pages->showPage(0); });
    addKeys({QKeySequence(Qt::Key_End)}, [this] { m_pages->showPage(m_pages->pageCount() - 1); });
    addKeys({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
            [this] { m_pages->zoomBy(kZoomStep); });
    addKeys({QKeySequence(Qt::CTRL | Qt::Key_Minus)}, [this] { m_pages->zoomBy(1 / kZoomStep); });
    addKeys({QKeySequence(Qt::CTRL | Qt::Key_0)}, [this] { m_pages->fitWidth(); });
    addKeys({Shortcuts::keys(Shortcuts::Command::Print)}, [this] { print(); });
    addKeys({QKeySequence(QKeySequence::Save)}, [this] { askFile(); });
}

void PrintPreview::showState()
{
    m_count->setText(tr("Page %1 of %2").arg(m_pages->page() + 1).arg(m_pages->pageCount()));
    // A button that is disabled under the keyboard would send the focus anywhere.
    const bool first = m_pages->page() == 0;
    const bool last = m_pages->page() + 1 >= m_pages->pageCount();
    if ((first && m_previous->hasFocus()) || (last && m_next->hasFocus())) {
        m_pages->setFocus();
    }
    m_previous->setEnabled(!first);
    m_next->setEnabled(!last);
    m_fit->setEnabled(!m_pages->fitsWidth());
}

void PrintPreview::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        restyle();
    }
}

void PrintPreview::restyle()
{
    const int space = tokens(this).space(3);
    layout()->setContentsMargins(space, space, space, space);
    layout()->setSpacing(tokens(this).space(2));
}

QString PrintPreview::nameOf(Paper paper)
{
    switch (paper) {
    case Paper::A4:
        return tr("A4");
    case Paper::A5:
        return tr("A5");
    case Paper::Roll80:
        break;
    }
    return tr("Roll, 80 mm");
}

void PrintPreview::retranslate()
{
    setWindowTitle(tr("Print preview"));
    m_title->setText(QStringList{m_document.head.title, m_document.head.number}.join(u' ').trimmed());
    m_paperLabel->setText(tr("&Paper"));
    m_paper->setAccessibleName(tr("Paper"));
    for (int i = 0; i < m_paper->count(); ++i) {
        m_paper->setItemText(i, nameOf(static_cast<Paper>(m_paper->itemData(i).toInt())));
    }
    m_fit->setText(tr("Fit width"));
    m_fit->setToolTip(tr("As wide as the window (%1)").arg(QStringLiteral("Ctrl+0")));
    m_save->setText(tr("Save PDF…"));
    m_close->setText(tr("Close"));
    m_print->setText(tr("Print"));
    const auto name = [](Button *button, const QString &text, const QString &keys) {
        button->setAccessibleName(text);
        button->setToolTip(QStringLiteral("%1 (%2)").arg(text, keys));
    };
    name(m_smaller, tr("Smaller"), QStringLiteral("Ctrl+-"));
    name(m_larger, tr("Larger"), QStringLiteral("Ctrl++"));
    name(m_previous, tr("Previous page"), tr("PgUp"));
    name(m_next, tr("Next page"), tr("PgDn"));
    if (m_pages->document()) {
        showState();
    }
}

void PrintPreview::remember(Paper paper)
{
    m_settings.setValue(paperKey(m_document.kind), wordOf(paper));
}

} // namespace forecourt
