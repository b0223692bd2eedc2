// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/customers/customermerge.h"
#include "models/services/timeline/timelineservice.h"
#include "ui/shell/room.h"

#include <QTimer>

class QHBoxLayout;
class QStackedWidget;

namespace forecourt {

class Button;
class CustomerEdit;
class CustomerForm;
class CustomerImport;
class CustomerListModel;
class AttachmentService;
class CustomerPage;
class IdentityService;
class ImportAssistant;
class ListExport;
class ListPane;
class PeoplePort;
class Placeholder;
class SearchBox;
class SplitView;
struct ExportOffer;

// Everybody the store knows: the list at the left, one customer with the whole story at the right. Asks for
// "reception:customer" when a customer is to be received.
class CustomersRoom final : public Room
{
    Q_OBJECT

public:
    // All must outlive the room.
    CustomersRoom(CustomerService &customers, TimelineService &timeline, const PeoplePort &people,
                  const Clock &clock, QWidget *parent = nullptr);

    // Offers to import tables; without it the room does not. `import` must outlive the room.
    void setImport(CustomerImport &import);
    // Likewise to merge customers that are there twice.
    // Shows photos and documents; it must outlive the room.
    void setAttachments(AttachmentService &attachments);
    void setMerge(CustomerMerge &merge);
    // Likewise to keep identity documents.
    void setIdentity(IdentityService &identity);
    // Likewise to export its list.
    void setExport(ListExport &exporter, const Clock &clock);

    [[nodiscard]] QString id() const override { return QStringLiteral("customers"); }
    [[nodiscard]] QString title() const override { return tr("Customers"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("people"); }
    [[nodiscard]] QStringList kinds() const override
    {
        return {QStringLiteral("customer"), QStringLiteral("vehicle")};
    }
    void openRecord(const QString &kind, const QUuid &id) override;
    void activate() override;
    [[nodiscard]] bool canCreate() const override { return true; }
    void createNew() override;
    [[nodiscard]] QString createText() const override { return tr("New customer"); }
    bool stepBack() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

    [[nodiscard]] CustomerId shown() const { return m_shown; } // the customer at the right; null: none

protected:
    void retranslate() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void connectList();
    void connectDetail();
    void addShortcuts();
    void ask();
    void reload();
    void showListState();
    void selectShown();
    void showCustomer(const CustomerId &id);
    void loadDetail();
    void takeDetail(const CustomerId &id, const Result<CustomerDetail> &detail);
    void showFailure(const Error &error);
    void edit();
    void receive();
    void askDuplicates();
    [[nodiscard]] QList<CustomerRow> chosenPair() const;
    void mergeChosen();
    void startMerge(const CustomerId &into, const QList<Duplicate> &others);
    void separate(const CustomerId &id);
    void startImport();
    [[nodiscard]] ExportOffer exportOffer() const;
    void remove(const CustomerId &id);
    void removed(const CustomerId &id);
    [[nodiscard]] bool isEditing() const;
    static CustomerFilter filterOf(const QString &chip);

    CustomerService &m_customers;
    const PeoplePort &m_people;
    CustomerListModel *m_model;
    ListPane *m_list;
    SearchBox *m_filter;
    QHBoxLayout *m_filterLine;
    Placeholder *m_listState;
    QStackedWidget *m_stack;
    Placeholder *m_state;
    CustomerPage *m_page;
    CustomerForm *m_form;
    CustomerEdit *m_edit;
    ImportAssistant *m_import = nullptr;
    Button *m_importButton = nullptr;
    CustomerMerge *m_merge = nullptr;
    SplitView *m_split;
    QTimer m_pause;
    CustomerFilter m_kind = CustomerFilter::All;
    CustomerId m_shown;
    CustomerDetail m_detail;
    bool m_asked = false;
};

} // namespace forecourt
