// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/importcolumnsform.h"

#include "ui/customers/importtexts.h"
#include "ui/style/tokens.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>

namespace forecourt {

namespace {

constexpr qsizetype kSamples = 3;

QString sampleOf(const ImportPreview &preview, int column)
{
    QStringList samples;
    for (const ImportDraft &row : preview.rows) {
        const QString cell = row.cells.value(column).simplified();
        if (!cell.isEmpty() && !samples.contains(cell)) {
            samples.append(cell);
        }
        if (samples.size() == kSamples) {
            break;
        }
    }
    return samples.join(QStringLiteral(" · "));
}

} // namespace

ImportColumnsForm::ImportColumnsForm(QWidget *parent) : KitWidget(parent), m_grid(new QGridLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_grid);
    layout->addStretch(1);
    m_grid->setColumnStretch(1, 1);
    ImportColumnsForm::restyle();
}

void ImportColumnsForm::addLine(int index)
{
    auto *field = new QComboBox;
    field->setObjectName(QStringLiteral("importField%1").arg(index));
    field->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const ImportField each : allOf<ImportField>()) {
        field->addItem(ImportTexts::field(each), static_cast<int>(each));
    }
    const Line line{new Label(TextRole::Strong), new Label(TextRole::Secondary), field};
    line.title->setElided(true);
    line.sample->setElided(true);
    m_grid->addWidget(line.title, index, 0);
    m_grid->addWidget(line.sample, index, 1);
    m_grid->addWidget(line.field, index, 2);
    line.title->setBuddy(field);
    m_lines.append(line);
    connect(field, &QComboBox::activated, this, [this, index] { chosen(index); });
}

// A field that may stand once moves to the column where it was chosen last.
void ImportColumnsForm::chosen(int index)
{
    const auto field = static_cast<ImportField>(m_lines.at(index).field->currentData().toInt());
    for (int other = 0; other < m_shown && !mayRepeat(field); ++other) {
        QComboBox *box = m_lines.at(other).field;
        if (other != index && box->currentData().toInt() == static_cast<int>(field)) {
            box->setCurrentIndex(static_cast<int>(ImportField::Ignore));
        }
    }
    Q_EMIT changed();
}

void ImportColumnsForm::setPreview(const ImportPreview &preview)
{
    m_shown = preview.plan.titles.size();
    while (m_lines.size() < m_shown) {
        addLine(static_cast<int>(m_lines.size()));
    }
    for (int index = 0; index < m_lines.size(); ++index) {
        showLine(index, preview);
    }
}

void ImportColumnsForm::showLine(int index, const ImportPreview &preview)
{
    const Line &line = m_lines.at(index);
    const bool used = index < m_shown;
    for (QWidget *widget : std::initializer_list<QWidget *>{line.title, line.sample, line.field}) {
        widget->setVisible(used);
    }
    if (!used) {
        return;
    }
    const QString title = preview.plan.hasTitles ? preview.plan.titles.at(index)
                                                 : tr("Column %1").arg(preview.plan.titles.at(index));
    const QString sample = sampleOf(preview, index);
    line.title->setText(title);
    line.sample->setText(sample);
    line.field->setCurrentIndex(static_cast<int>(preview.plan.columns.value(index, ImportField::Ignore)));
    line.field->setAccessibleName(tr("What %1 means").arg(title));
    line.field->setAccessibleDescription(sample);
}

ImportColumns ImportColumnsForm::columns() const
{
    ImportColumns columns;
    for (qsizetype index = 0; index < m_shown; ++index) {
        columns.append(static_cast<ImportField>(m_lines.at(index).field->currentData().toInt()));
    }
    return columns;
}

void ImportColumnsForm::focusFirst()
{
    if (m_shown > 0) {
        m_lines.first().field->setFocus(Qt::OtherFocusReason);
    }
}

void ImportColumnsForm::restyle()
{
    m_grid->setHorizontalSpacing(tokens(this).space(3));
    m_grid->setVerticalSpacing(tokens(this).space(1));
}

void ImportColumnsForm::retranslate()
{
    for (const Line &line : std::as_const(m_lines)) {
        for (const ImportField each : allOf<ImportField>()) {
            line.field->setItemText(static_cast<int>(each), ImportTexts::field(each));
        }
    }
}

} // namespace forecourt
