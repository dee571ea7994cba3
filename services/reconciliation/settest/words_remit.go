package settest

// remittanceWays are how the lists of payers write numbers: mostly as they are printed.
var remittanceWays = []string{"[#]", "[#]", "[#]", "[#]", "[#]", "[~ {0}]", "[~%]", "[%]", "[{0}]", "[^{0}]"}

// sheetShape is a remittance advice as a CSV.
type sheetShape struct{ above, header, row, total string }

var sheetShapes = []sheetShape{
	{"Remittance advice,%s\nPayment date,%s\n", "Invoice,Amount", "%s,%s", "Total,%s"},
	{"Payer,%s\nDate,%s\n", "Your Ref,Gross,Discount,Net", "%[1]s,%[2]s,0.00,%[2]s", "TOTAL PAID,,,%s"},
	{"%s\n%s\n", "Document Number,Type,Paid Amount", "%s,INV,%s", ",,%s"},
}

// letterShape is a remittance advice as a text.
type letterShape struct{ above, row, below string }

var letterShapes = []letterShape{
	{"Remittance advice from %s\nPayment date %s\nTotal £%s\n\n", "  %-14s £%s", "\nTotal paid: £%s\n"},
	{"Dear supplier,\n\n%s has today paid you by BACS, value date %s, the sum of £%s for these invoices:\n\n",
		"Invoice %s - £%s", "\nSum £%s. Please do not reply to this address.\n"},
	{"%s\nBACS REMITTANCE %s\nAMOUNT GBP %s\n----\n", "%s\t%s", "----\nGBP %s\n"},
}

// The cells of a workbook.
const (
	workbookTitle  = "Remittance"
	workbookDay    = "Date paid"
	workbookNumber = "Invoice number"
	workbookAmount = "Amount (GBP)"
	workbookSum    = "Total"
)
