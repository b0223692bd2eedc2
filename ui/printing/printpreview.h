// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printing/documentpainter.h"

#include <QDialog>
#include <QKeySequence>

class QComboBox;
class QHBoxLayout;
class QSettings;
class QVBoxLayout;

namespace forecourt {

class Button;
class HintLine;
class Label;
class PreviewPages;

// A document as it will be on paper, before it is: choice of paper, pages, zoom, print, save as PDF. Keys:
// PgUp and PgDn turn pages, Home and End go to the first and last, Ctrl with + − 0 zooms, Enter or Ctrl+P
// prints, Ctrl+S saves, Esc closes. The paper last used for a kind of document is remembered. Interface
// thread.
class PrintPreview final : public QDialog
{
    Q_OBJECT

public:
    // The painter is that of the document on the remembered paper. `settings` must outlive it.
    PrintPreview(PrintDocument document, DocumentPainter painter, QSettings &settings,
                 QWidget *parent = nullptr);

    [[nodiscard]] static Paper rememberedPaper(const QSettings &settings, const QString &kind);

    [[nodiscard]] Paper paper() const;
    void choosePaper(Paper paper);
    [[nodiscard]] PreviewPages *pages() const { return m_pages; }

    void print();   // asks for the printer
    void askFile(); // asks for the file to save as PDF
    bool savePdf(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildTop(QVBoxLayout *layout);
    void buildBottom(QVBoxLayout *layout);
    void connectAll();
    void addKeys(const QList<QKeySequence> &keys, const std::function<void()> &work);
    void remember(Paper paper);
    void showState();
    void fail(const Error &error);
    void restyle();
    void retranslate();
    [[nodiscard]] static QString nameOf(Paper paper);

    PrintDocument m_document;
    QSettings &m_settings;
    PreviewPages *m_pages;
    Label *m_title;
    Label *m_paperLabel;
    QComboBox *m_paper;
    Button *m_smaller;
    Button *m_fit;
    Button *m_larger;
    HintLine *m_hint;
    Button *m_previous;
    Label *m_count;
    Button *m_next;
    Button *m_save;
    Button *m_close;
    Button *m_print;
};

} // namespace forecourt
