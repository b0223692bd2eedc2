// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/signaturepad.h"

#include "ui/attachments/signaturesurface.h"
#include "ui/style/figures.h"
#include "ui/widgets/button.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPainter>

namespace forecourt {

namespace {

constexpr int kSharper = 2; // than the screen, for paper
constexpr int kLongestName = 100;

} // namespace

SignaturePad::SignaturePad(QWidget *parent)
    : KitWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_below(new QHBoxLayout)
    , m_surface(new SignatureSurface(this))
    , m_name(new QLineEdit(this))
    , m_clear(new Button({}, ButtonVariant::Quiet, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_surface);
    m_below->addWidget(m_name, 1);
    m_below->addWidget(m_clear);
    m_layout->addLayout(m_below);
    m_name->setObjectName(QStringLiteral("signatureName"));
    m_name->setMaxLength(kLongestName);
    m_clear->setObjectName(QStringLiteral("clearSignature"));
    setFocusProxy(m_name);
    connect(m_surface, &SignatureSurface::strokeEnded, this, &SignaturePad::changed);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_surface->setTyped(text.trimmed());
        Q_EMIT changed();
    });
    connect(m_clear, &Button::clicked, this, [this] {
        clear();
        Q_EMIT changed();
    });
    SignaturePad::restyle();
    SignaturePad::retranslate();
}

bool SignaturePad::isEmpty() const
{
    return m_surface->isEmpty() && typed().isEmpty();
}

QString SignaturePad::typed() const
{
    return m_name->text().trimmed();
}

void SignaturePad::setTyped(const QString &name)
{
    m_name->setText(name);
    m_surface->setTyped(name.trimmed());
}

void SignaturePad::clear()
{
    m_surface->clear();
    m_name->clear();
}

QImage SignaturePad::image() const
{
    if (isEmpty()) {
        return {};
    }
    QImage image(m_surface->size() * kSharper, QImage::Format_RGB32);
    image.fill(paperColors().surface);
    QPainter painter(&image);
    painter.scale(kSharper, kSharper);
    m_surface->paintInk(painter);
    return image;
}

void SignaturePad::restyle()
{
    const Tokens &t = tokens(this);
    m_layout->setSpacing(t.space(2));
    m_below->setSpacing(t.space(2));
    fitName();
}

// It says what to do where there is no pen, and is never cut.
void SignaturePad::fitName()
{
    const Tokens &t = tokens(this);
    m_name->setMinimumWidth(textWidth(t.font(TextRole::Body), m_name->placeholderText()) + t.space(8));
}

void SignaturePad::retranslate()
{
    m_surface->setAccessibleName(tr("Signature, drawn with pen or mouse"));
    m_name->setPlaceholderText(tr("No pen: type the name"));
    m_name->setAccessibleName(tr("Name in place of a drawn signature"));
    m_clear->setText(tr("Clear"));
    fitName();
}

} // namespace forecourt
