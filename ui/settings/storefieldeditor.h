// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/store.h"
#include "ui/widgets/kitwidget.h"

#include <functional>

class QLineEdit;
class QPlainTextEdit;

namespace forecourt {

class FormField;

// One setting of the store as text. A value that another desk set meanwhile does not overwrite what is being
// typed here; it is shown beneath.
class StoreFieldEditor final : public KitWidget
{
    Q_OBJECT

public:
    struct Binding
    {
        std::function<QString(const Store &)> text;
        std::function<QString(const QString &, Store &)> read; // the sentence of a problem, or nothing
    };
    enum class Shape { Line, Paragraph };

    StoreFieldEditor(const QString &name, Shape shape, Binding binding, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    void setHelp(const QString &help); // stands beneath as long as nothing is wrong
    void setPlaceholder(const QString &text);
    void show(const Store &store);
    void discard();                        // back to what is stored
    [[nodiscard]] bool read(Store &store); // false: refused, and said why
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] QString text() const;
    // What was sent is stored now, tidied: what was typed since stays.
    void settle(const Store &store, const QString &sent);
    [[nodiscard]] QWidget *editor() const;                // of text
    [[nodiscard]] QString base() const { return m_base; } // what stood there before anybody typed
    void focus();

Q_SIGNALS:
    void edited();
    void returnPressed();

protected:
    void restyle() override;
    void retranslate() override;

private:
    void setText(const QString &text);
    void showHelp();

    Binding m_binding;
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_paragraph = nullptr;
    FormField *m_field;
    QString m_stored;
    QString m_base;
    QString m_help;
    bool m_shown = false;
};

} // namespace forecourt
