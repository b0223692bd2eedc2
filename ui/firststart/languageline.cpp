// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/languageline.h"

#include "ui/shell/appearance.h"
#include "ui/shell/languagecontroller.h"
#include "ui/widgets/chip.h"

#include <QBoxLayout>
#include <QButtonGroup>

namespace forecourt {

LanguageLine::LanguageLine(Appearance &appearance, QWidget *parent)
    : KitWidget(parent), m_layout(new QHBoxLayout(this)), m_group(new QButtonGroup(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addStretch(1);
    const QList<LanguageController::Choice> choices = LanguageController::choices();
    for (const LanguageController::Choice &choice : choices) {
        auto *chip = new Chip(choice.title, this);
        chip->setObjectName(QStringLiteral("language_") + choice.name);
        chip->setCheckable(true);
        chip->setChecked(choice.name == appearance.language());
        m_group->addButton(chip);
        m_layout->addWidget(chip);
        // Queued: it changes the very words that are being clicked.
        connect(
            chip, &Chip::clicked, &appearance,
            [&appearance, name = choice.name] { appearance.setLanguage(name); }, Qt::QueuedConnection);
    }
    LanguageLine::restyle();
    LanguageLine::retranslate();
}

void LanguageLine::restyle()
{
    m_layout->setSpacing(tokens(this).space(2));
}

void LanguageLine::retranslate()
{
    setAccessibleName(tr("Language"));
}

} // namespace forecourt
