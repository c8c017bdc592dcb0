# Reading manuscripts: a thesis, article or report.

manuscript-too-large = This file is larger than { $megabytes } MB; no manuscript is that large.
manuscript-too-large-hint = Save the text without its pictures as docx, or copy it into a new document.
manuscript-pdf-without-text = This pdf has no text that can be read, only pictures of pages.
manuscript-pdf-without-text-hint = Use the document that the pdf was made from, or run text recognition (OCR) on the pdf first.
manuscript-pdf-unreadable = The text of this pdf cannot be read.
manuscript-pdf-unreadable-hint = Use the document that the pdf was made from, or open the pdf, copy its text and save that as txt or docx.
manuscript-not-followed = The file { $name } is taken in here, but was not read.
manuscript-not-followed-hint = Name that file as well: several manuscripts can be checked together.
manuscript-expected = A manuscript is a docx, odt, pdf, txt, md or tex file. Open it in the program it was made in and save it in one of these formats.
manuscript-empty-hint = Check that you chose the right file, and that it was saved.
