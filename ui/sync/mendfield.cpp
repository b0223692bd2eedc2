// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/mendfield.h"

#include "ui/history/historytexts.h"
#include "ui/sync/queuetexts.h"
#include "ui/sync/synctexts.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/momentfield.h"
#include "ui/widgets/moneyfield.h"

#include <QComboBox>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <cmath>

namespace forecourt {

namespace {

constexpr double kThousandths = 1000.0;
constexpr double kBasisPoints = 100.0;

// How many of what is stored make one of what is typed.
double unitOf(OperationFieldKind kind)
{
    return kind == OperationFieldKind::Quantity  ? kThousandths
           : kind == OperationFieldKind::Percent ? kBasisPoints
                                                 : 1.0;
}

} // namespace

bool MendField::canEdit(const OperationField &field)
{
    return field.kind != OperationFieldKind::Fixed && field.kind != OperationFieldKind::Elements;
}

MendField::MendField(const OperationChange &change, const OperationField &field, const Currency &currency,
                     const Clock &clock, QWidget *parent)
    : KitWidget(parent), m_change(change), m_field(field), m_editor(makeEditor(currency, clock))
{
    m_editor->setObjectName(QStringLiteral("mend.") + field.name);
    m_form = new FormField({}, m_editor, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    MendField::retranslate();
}

QWidget *MendField::makeEditor(const Currency &currency, const Clock &clock)
{
    switch (m_field.kind) {
    case OperationFieldKind::Money: {
        auto *money = new MoneyField;
        money->setCurrency(currency);
        money->setNegativeAllowed(true);
        money->setValue(m_field.value.isNumber() ? std::optional(Money{m_field.value.number(), currency})
                                                 : std::nullopt);
        m_shown = money->text();
        return money;
    }
    case OperationFieldKind::Moment: {
        auto *moment = new MomentField(clock);
        moment->setValue(m_field.value.isNumber() ? std::optional(m_field.value.number()) : std::nullopt);
        m_shown = moment->text();
        return moment;
    }
    case OperationFieldKind::YesNo:
    case OperationFieldKind::Choice:
        return makeChoice();
    default:
        return makeTextEditor();
    }
}

QWidget *MendField::makeTextEditor()
{
    if (m_field.kind == OperationFieldKind::LongText) {
        constexpr int kLines = 4;
        auto *text = new QPlainTextEdit(m_field.value.text());
        text->setTabChangesFocus(true);
        text->setFixedHeight(text->fontMetrics().lineSpacing() * (kLines + 1));
        m_shown = text->toPlainText();
        return text;
    }
    auto *line = new QLineEdit;
    if (m_field.value.isNumber()) {
        const QLocale locale;
        const double number = static_cast<double>(m_field.value.number()) / unitOf(m_field.kind);
        constexpr int kDigits = 12;
        line->setText(m_field.kind == OperationFieldKind::Number ? QString::number(m_field.value.number())
                                                                 : locale.toString(number, 'g', kDigits));
    } else {
        line->setText(m_field.value.text());
    }
    line->setCursorPosition(0);
    m_shown = line->text();
    return line;
}

QWidget *MendField::makeChoice()
{
    auto *box = new QComboBox;
    if (m_field.kind == OperationFieldKind::YesNo) {
        box->addItem(QString(), 1);
        box->addItem(QString(), 0);
        box->setCurrentIndex(m_field.value.number() != 0 ? 0 : 1);
    } else {
        const QString own = m_field.value.text();
        QStringList words = m_field.choices;
        if (!words.contains(own)) {
            words.prepend(own); // what the server refused, to be seen
        }
        for (const QString &word : std::as_const(words)) {
            box->addItem(QString(), word);
        }
        box->setCurrentIndex(static_cast<int>(words.indexOf(own)));
    }
    m_shown = QString::number(box->currentIndex());
    return box;
}

void MendField::retranslate()
{
    m_form->setLabel(QueueTexts::field(m_field));
    if (auto *box = qobject_cast<QComboBox *>(m_editor)) {
        for (int i = 0; i < box->count(); ++i) {
            const QVariant word = box->itemData(i);
            box->setItemText(i, m_field.kind == OperationFieldKind::YesNo
                                    ? (word.toInt() != 0 ? tr("yes") : tr("no"))
                                    : HistoryTexts::value(m_change.collection, m_field.name,
                                                          CellValue::ofText(word.toString()), {}));
        }
    }
    showCurrent();
}

// Only where it says something: the record may have moved on since.
void MendField::showCurrent()
{
    const bool other = !m_field.current.isNull() && !(m_field.current == m_field.value);
    m_form->setHint(other ? tr("Stands now: %1").arg(QueueTexts::current(m_change, m_field)) : QString());
}

void MendField::showProblem(const QString &text)
{
    m_form->setHint(text, Tone::Bad);
    m_editor->setFocus(Qt::OtherFocusReason);
}

std::optional<CellValue> MendField::number() const
{
    const QString text = qobject_cast<QLineEdit *>(m_editor)->text().trimmed();
    if (text.isEmpty()) {
        return CellValue();
    }
    bool ok = false;
    double number = QLocale().toDouble(text, &ok);
    if (!ok) {
        number = text.toDouble(&ok);
    }
    constexpr double kMost = 1e15;
    const double stored = number * unitOf(m_field.kind);
    if (!ok || std::abs(stored) > kMost || std::abs(stored - std::round(stored)) > 1e-6) {
        return std::nullopt;
    }
    return CellValue(static_cast<qint64>(std::llround(stored)));
}

std::optional<CellValue> MendField::parsed() const
{
    const auto *field = qobject_cast<ParsedField *>(m_editor);
    if (field->isEmpty()) {
        return CellValue();
    }
    if (!field->problem().isEmpty()) {
        return std::nullopt;
    }
    if (const auto *money = qobject_cast<MoneyField *>(m_editor)) {
        const auto amount = money->value();
        return amount ? std::optional(CellValue(amount->minor)) : std::nullopt;
    }
    const auto moment = qobject_cast<MomentField *>(m_editor)->value();
    return moment ? std::optional(CellValue(*moment)) : std::nullopt;
}

std::optional<CellValue> MendField::value() const
{
    switch (m_field.kind) {
    case OperationFieldKind::Money:
    case OperationFieldKind::Moment:
        return parsed();
    case OperationFieldKind::Number:
    case OperationFieldKind::Quantity:
    case OperationFieldKind::Percent:
        return number();
    case OperationFieldKind::YesNo:
        return CellValue(qint64(qobject_cast<QComboBox *>(m_editor)->currentData().toInt()));
    case OperationFieldKind::Choice:
        return CellValue::ofText(qobject_cast<QComboBox *>(m_editor)->currentData().toString());
    case OperationFieldKind::LongText:
        return CellValue::ofText(qobject_cast<QPlainTextEdit *>(m_editor)->toPlainText());
    default:
        return CellValue::ofText(qobject_cast<QLineEdit *>(m_editor)->text().trimmed());
    }
}

bool MendField::check()
{
    if (value()) {
        showCurrent();
        return true;
    }
    const auto *field = qobject_cast<ParsedField *>(m_editor);
    showProblem(field != nullptr && !field->problem().isEmpty() ? field->problem()
                                                                : tr("A number is needed here."));
    return false;
}

// What nobody touched is offered as it was, to the last digit.
std::optional<MendedField> MendField::mended() const
{
    const auto *line = qobject_cast<QLineEdit *>(m_editor);
    const auto *text = qobject_cast<QPlainTextEdit *>(m_editor);
    const auto *box = qobject_cast<QComboBox *>(m_editor);
    const QString now = line != nullptr   ? line->text()
                        : text != nullptr ? text->toPlainText()
                                          : QString::number(box->currentIndex());
    const auto given = value();
    if (now == m_shown || !given) {
        return std::nullopt;
    }
    return MendedField{m_change.collectionNumber, m_change.row, m_field.number, *given};
}

} // namespace forecourt
