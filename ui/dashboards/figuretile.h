// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace forecourt {

// A key figure: what it is, its value, and of how many. A button: it opens the list behind the value. The
// tool tip is the definition.
class FigureTile final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FigureTile(QWidget *parent = nullptr);

    void setFigure(const QString &value, const QString &basis);
    void setDefinition(const QString &name, const QString &definition);
    [[nodiscard]] QString value() const { return m_value; }
    [[nodiscard]] QString basis() const { return m_basis; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void nameTile();

    QString m_value;
    QString m_basis;
    QString m_definition;
};

} // namespace forecourt
