package pdf_test

import (
	"fmt"
	"time"

	"lateral/pkg/pdf"
)

// sample uses each block, with as many table rows as asked for.
func sample(rows int) pdf.Document {
	return pdf.Document{
		Title: "Statement S-000123", Author: "Fenland Partnership", Language: "en-GB",
		Created: time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC),
		Footer:  "Statement S-000123 · Fenland Partnership",
		Blocks: []pdf.Block{
			pdf.Heading{
				Title: "Statement", Subtitle: "S-000123 of Tue 3 Feb 2026",
				From: []string{"Fenland Partnership", "14 Market Place, Ely", "office@fenland.example"},
			},
			pdf.Parties{
				Left: pdf.Party{Label: "To", Lines: []string{"Hillside Primary School", "Long Road", "Cambridge CB2 8PE"}},
				Right: pdf.Party{Label: "From",
					Lines: []string{"Ysgol Gŵyr and St Brendán’s Church of England Voluntary Aided Academy", "Swansea"}},
			},
			pdf.Facts{Across: true, Facts: []pdf.Fact{
				{Label: "Reference", Value: "S-000123"}, {Label: "Order", Value: "PO 00451"},
				{Label: "Date", Value: "Tue 3 Feb 2026"}, {Label: "Due", Value: "Thu 5 Mar 2026"},
			}},
			table(rows),
			pdf.Panel{Title: "How to pay", Text: "Please pay by bank transfer and quote the reference.",
				Facts: pdf.Facts{Facts: []pdf.Fact{
					{Label: "Sort code", Value: "00-00-00"}, {Label: "Account", Value: "00012345"},
					{Label: "Reference", Value: "S-000123"},
				}}},
			pdf.Section("What was agreed"),
			pdf.Paragraph(
				"Six half-days on reading in Key Stage 2, in person, between 3 February and 27 March 2026. Each visit is signed " +
					"off by both schools.\nA visit may be moved up to two days before."),
			pdf.Notes{"Amounts are in pounds sterling.", "Each line is rounded to the nearest penny."},
		},
	}
}

func table(rows int) pdf.Table {
	t := pdf.Table{
		Columns: []pdf.Column{
			{Head: "Date", Width: 28}, {Head: "What was done"}, {Head: "Half-days", Width: 17, Figure: true},
			{Head: "Net", Width: 22, Figure: true}, {Head: "VAT", Width: 14, Figure: true},
		},
		Totals: []pdf.Total{{Label: "Net", Value: "£1,050.00"}, {Label: "VAT at 20%", Value: "£210.00"},
			{Label: "To pay", Value: "£1,260.00", Strong: true}},
	}
	for i := range rows {
		t.Rows = append(t.Rows, []string{
			"Tue 3 Feb 2026",
			fmt.Sprintf("Visit %d: lesson observation with the English lead, then planning of the next half term", i+1), "1",
			"£175.00", "20%",
		})
	}
	return t
}
