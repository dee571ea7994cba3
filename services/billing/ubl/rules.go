package ubl

// rules is the set of rules that a file says it keeps.
type rules struct {
	customization string // BT-24
	profile       string // BT-23
}

const norm = "urn:cen.eu:en16931:2017"

// The sets of rules. The second and third are those of the norm with those of Peppol.
var (
	normAlone  = rules{customization: norm}
	billing    = peppol("billing")
	selfBilled = peppol("selfbilling")
)

func peppol(process string) rules {
	return rules{
		customization: norm + "#compliant#urn:fdc:peppol.eu:2017:poacc:" + process + ":3.0",
		profile:       "urn:fdc:peppol.eu:2017:poacc:" + process + ":01:1.0",
	}
}

// rules are the strictest that the document keeps. Peppol wants an electronic address of both sides,
// and an order or another reference of the buyer's.
func (d Document) rules() rules {
	switch {
	case d.Seller.Endpoint == ID{}, d.Buyer.Endpoint == ID{}, oneLine(d.Order) == "" && oneLine(d.BuyerReference) == "":
		return normAlone
	case d.Kind.selfBilled():
		return selfBilled
	}
	return billing
}

func (k Kind) selfBilled() bool { return k == SelfBill || k == SelfBillCredit }

func (k Kind) credits() bool { return k == CreditNote || k == SelfBillCredit }

// typeCode is the code of the list UNCL 1001.
func (k Kind) typeCode() string {
	switch k {
	case Invoice:
		return "380"
	case CreditNote:
		return "381"
	case SelfBill:
		return "389"
	case SelfBillCredit:
		return "261"
	}
	return ""
}

// names are what elements are called that differ between an invoice and a credit note.
type names struct{ root, typeCode, line, quantity string }

func (k Kind) names() names {
	if k.credits() {
		return names{"CreditNote", "cbc:CreditNoteTypeCode", "cac:CreditNoteLine", "cbc:CreditedQuantity"}
	}
	return names{"Invoice", "cbc:InvoiceTypeCode", "cac:InvoiceLine", "cbc:InvoicedQuantity"}
}
