// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/lineform.h"

#include "models/domain/money.h"
#include "ui/orders/orderwords.h"
#include "ui/shell/rightsgate.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/moneyfield.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QShortcut>

#include <cmath>

namespace forecourt {

namespace {

constexpr double kMilli = 1000.0;
constexpr double kLargestQuantity = 1'000'000.0;

// As typed, in the interface's language or with the sign of another.
std::optional<qint64> quantityOf(const QString &text)
{
    bool isNumber = false;
    double number = QLocale().toDouble(text.trimmed(), &isNumber);
    if (!isNumber) {
        number = QLocale::c().toDouble(text.trimmed().replace(u',', u'.'), &isNumber);
    }
    if (!isNumber || number <= 0.0 || number > kLargestQuantity) {
        return std::nullopt;
    }
    return std::llround(number * kMilli);
}

QString plainQuantity(qint64 milli)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(static_cast<double>(milli) / kMilli, 'g', 10);
}

} // namespace

LineForm::LineForm(QWidget *parent)
    : KitWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_grid(new QGridLayout)
    , m_card(new Card({}, this))
    , m_kind(new QComboBox)
    , m_code(new QLineEdit)
    , m_description(new QLineEdit)
    , m_quantity(new QLineEdit)
    , m_price(new MoneyField)
    , m_discount(new MoneyField)
    , m_origin(new QComboBox)
    , m_kindField(new FormField({}, m_kind))
    , m_codeField(new FormField({}, m_code))
    , m_descriptionField(new FormField({}, m_description))
    , m_quantityField(new FormField({}, m_quantity))
    , m_priceField(new FormField({}, m_price))
    , m_discountField(new FormField({}, m_discount))
    , m_originField(new FormField({}, m_origin))
    , m_save(new Button({}, ButtonVariant::Primary))
    , m_cancel(new Button({}, ButtonVariant::Quiet))
{
    m_kind->setObjectName(QStringLiteral("lineKind"));
    m_code->setObjectName(QStringLiteral("lineCode"));
    m_description->setObjectName(QStringLiteral("lineDescription"));
    m_quantity->setObjectName(QStringLiteral("lineQuantity"));
    m_price->setObjectName(QStringLiteral("linePrice"));
    m_discount->setObjectName(QStringLiteral("lineDiscount"));
    for (const LineKind each : allOf<LineKind>()) {
        m_kind->addItem({}, static_cast<int>(each));
    }
    for (const PartOrigin each : allOf<PartOrigin>()) {
        m_origin->addItem({}, static_cast<int>(each));
    }
    buildLayout();
    connectFields();
    LineForm::restyle();
    LineForm::retranslate();
}

void LineForm::buildLayout()
{
    m_grid->addWidget(m_kindField, 0, 0);
    m_grid->addWidget(m_codeField, 0, 1);
    m_grid->addWidget(m_descriptionField, 0, 2, 1, 2);
    m_grid->addWidget(m_quantityField, 1, 0);
    m_grid->addWidget(m_priceField, 1, 1);
    m_grid->addWidget(m_discountField, 1, 2);
    m_grid->addWidget(m_originField, 1, 3);
    m_grid->setColumnStretch(2, 1);
    m_grid->setColumnStretch(3, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    m_card->contentLayout()->addLayout(m_grid);
    m_card->contentLayout()->addLayout(buttons);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_card);
}

void LineForm::connectFields()
{
    connect(m_save, &Button::clicked, this, &LineForm::submit);
    connect(m_cancel, &Button::clicked, this, &LineForm::cancelled);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &LineForm::updateKind);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &LineForm::proposePrice);
    const std::pair<QLineEdit *, FormField *> lines[] = {{m_code, m_codeField},
                                                         {m_description, m_descriptionField},
                                                         {m_quantity, m_quantityField},
                                                         {m_price, m_priceField},
                                                         {m_discount, m_discountField}};
    for (const auto &[line, field] : lines) {
        connect(line, &QLineEdit::textChanged, field, &FormField::clearHint);
        connect(line, &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
    }
    auto *keys = new QShortcut(Shortcuts::keys(Shortcuts::Command::Save), this);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, &LineForm::submit);
}

void LineForm::guard(const PeoplePort &people)
{
    RightsGate::put(m_price, people, Action::SetPrices);
    RightsGate::put(m_discount, people, Action::GiveDiscounts);
}

void LineForm::setCurrency(const Currency &currency)
{
    m_currency = currency;
    m_price->setCurrency(currency);
    m_discount->setCurrency(currency);
}

void LineForm::startNew(const JobId &job)
{
    if (!m_id.isNull() || m_draft.job != job) {
        clear();
    }
    m_draft.job = job;
    m_draft.taxBasisPoints = m_tax;
    proposePrice();
    m_kind->setFocus(Qt::OtherFocusReason);
}

void LineForm::startEdit(const LineId &id, const LineDraft &draft)
{
    m_id = id;
    m_draft = draft;
    m_kind->setCurrentIndex(static_cast<int>(draft.kind));
    m_code->setText(draft.code);
    m_description->setText(draft.description);
    m_quantity->setText(plainQuantity(draft.quantityMilli));
    m_price->setValue(Money{draft.unitPriceMinor, m_currency});
    m_discount->setValue(draft.discountMinor != 0 ? std::optional(Money{draft.discountMinor, m_currency})
                                                  : std::nullopt);
    m_origin->setCurrentIndex(static_cast<int>(draft.partOrigin));
    m_description->setFocus(Qt::OtherFocusReason);
}

void LineForm::clear()
{
    m_id = {};
    m_draft = {};
    m_kind->setCurrentIndex(0);
    m_quantity->setText(QStringLiteral("1"));
    for (QLineEdit *line : std::initializer_list<QLineEdit *>{m_code, m_description, m_price, m_discount}) {
        line->clear();
    }
    m_origin->setCurrentIndex(0);
}

LineKind LineForm::kind() const
{
    return static_cast<LineKind>(m_kind->currentData().toInt());
}

void LineForm::updateKind()
{
    const bool isPart = kind() == LineKind::Part;
    m_originField->setVisible(isPart);
    if (!isPart) {
        m_origin->setCurrentIndex(0);
    }
    m_quantityField->setLabel(kind() == LineKind::Labour ? tr("Hours") : tr("Quantity"));
    m_priceField->setLabel(kind() == LineKind::Labour ? tr("Price per hour") : tr("Price"));
}

void LineForm::setProposals(qint64 labourRateMinor, int taxBasisPoints)
{
    m_labourRate = labourRateMinor;
    m_tax = taxBasisPoints;
}

// What a person typed stays; the proposal comes and goes with the kind.
void LineForm::proposePrice()
{
    const Money proposal{m_labourRate, m_currency};
    if (!m_id.isNull() || m_labourRate <= 0) {
        return;
    }
    if (kind() == LineKind::Labour && m_price->isEmpty()) {
        m_price->setValue(proposal);
    } else if (kind() != LineKind::Labour && m_price->value() == proposal) {
        m_price->clear();
    }
}

bool LineForm::readAmount(MoneyField *editor, FormField *field, qint64 &minor)
{
    if (!editor->problem().isEmpty()) {
        field->setHint(editor->problem(), Tone::Bad);
        editor->setFocus();
        return false;
    }
    minor = editor->value().value_or(Money()).minor;
    return true;
}

bool LineForm::read(LineDraft &draft)
{
    draft.kind = kind();
    draft.code = m_code->text().trimmed();
    draft.description = m_description->text().trimmed();
    draft.partOrigin = static_cast<PartOrigin>(m_origin->currentData().toInt());
    const auto quantity = quantityOf(m_quantity->text());
    if (!quantity) {
        m_quantityField->setHint(tr("A number above zero is needed."), Tone::Bad);
        m_quantity->setFocus();
        return false;
    }
    draft.quantityMilli = *quantity;
    return readAmount(m_price, m_priceField, draft.unitPriceMinor) &&
           readAmount(m_discount, m_discountField, draft.discountMinor);
}

void LineForm::submit()
{
    LineDraft draft = m_draft;
    if (read(draft)) {
        Q_EMIT submitted(m_id, draft);
    }
}

void LineForm::showProblem(const Error &error)
{
    FormField *field = m_descriptionField;
    if (error.detail == QLatin1String("quantity_milli")) {
        field = m_quantityField;
    } else if (error.detail == QLatin1String("unit_price_minor")) {
        field = m_priceField;
    } else if (error.detail == QLatin1String("discount_minor")) {
        field = m_discountField;
    }
    field->setHint(OrderWords::failure(error), Tone::Bad);
    field->editor()->setFocus();
}

void LineForm::restyle()
{
    m_grid->setHorizontalSpacing(tokens(this).space(3));
    m_grid->setVerticalSpacing(tokens(this).space(2));
}

void LineForm::retranslate()
{
    m_card->setTitle(tr("Line"));
    m_kindField->setLabel(tr("Kind"));
    m_codeField->setLabel(tr("Number"));
    m_descriptionField->setLabel(tr("Description"));
    m_discountField->setLabel(tr("Discount"));
    m_originField->setLabel(tr("Origin"));
    for (const LineKind each : allOf<LineKind>()) {
        m_kind->setItemText(static_cast<int>(each), OrderWords::lineKind(each));
    }
    for (const PartOrigin each : allOf<PartOrigin>()) {
        m_origin->setItemText(static_cast<int>(each), OrderWords::partOrigin(each));
    }
    m_save->setText(tr("Save line"));
    m_save->setKeyHint(Shortcuts::keys(Shortcuts::Command::Save));
    m_cancel->setText(tr("Back"));
    m_cancel->setKeyHint(Shortcuts::keys(Shortcuts::Command::Back));
    updateKind();
}

} // namespace forecourt
