// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/storehealth.h"
#include "ui/firststart/firststartport.h"
#include "ui/widgets/kitwidget.h"

#include <array>

class QScrollArea;
class QVBoxLayout;

namespace forecourt {

class Appearance;
class Banner;
class Button;
class Card;
class ChoiceButton;
class JoinForm;
class Label;
class LanguageLine;
class OneFieldForm;
class ProgressView;

// What a desk shows as long as it has no store: the ways to begin, in the language one chooses here. A window
// of its own. Everything typed stays while one looks at the other ways.
class FirstStartPage final : public KitWidget
{
    Q_OBJECT

public:
    // Both must outlive it.
    FirstStartPage(FirstStartPort &port, Appearance &appearance, QWidget *parent = nullptr);

    void showChoices();
    // Why there is no store: it was damaged, and no good backup was found.
    void setNotice(const StoreRecovery &recovery);

Q_SIGNALS:
    void finished(); // there is a store now
    void closed();   // without one

protected:
    void closeEvent(QCloseEvent *event) override;
    void restyle() override;
    void retranslate() override;

private:
    enum class Way { Demonstration, Join, Restore, SetUp };
    static constexpr int kWays = 4;

    void buildLayout(Appearance &appearance);
    void makeChoices();
    void makeForms();
    void connectPort();
    void connectForms();
    void retranslateForm();
    void addKeys();
    void choose(Way way);
    void showForm();
    void showProgress(const QString &title, const QString &detail, const QString &cancelText);
    void showOnly(QWidget *page);
    void progressed(qint64 done, qint64 of);
    void failed(const Error &error);
    void submit();
    void back();
    [[nodiscard]] KitWidget *form() const;

    FirstStartPort &m_port;
    Way m_way = Way::Demonstration;
    QVBoxLayout *m_outer;
    LanguageLine *m_languages = nullptr;
    QWidget *m_column = nullptr;
    QVBoxLayout *m_columnLayout = nullptr;
    Label *m_title = nullptr;
    Label *m_subtitle = nullptr;
    QWidget *m_choicesPage = nullptr;
    QVBoxLayout *m_choicesLayout = nullptr;
    std::array<ChoiceButton *, kWays> m_choices{};
    Label *m_problem = nullptr;
    Banner *m_notice = nullptr;
    std::optional<StoreRecovery> m_recovery;
    Card *m_formCard = nullptr;
    Label *m_intro = nullptr;
    Button *m_back = nullptr;
    JoinForm *m_join = nullptr;
    OneFieldForm *m_restore = nullptr;
    OneFieldForm *m_setUp = nullptr;
    Card *m_progressCard = nullptr;
    ProgressView *m_progress = nullptr;
    bool m_joined = false;
};

} // namespace forecourt
