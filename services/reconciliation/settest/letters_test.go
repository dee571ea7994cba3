package settest

import "testing"

func TestWhatIsSeenTellsAName(t *testing.T) {
	for _, c := range []struct {
		seen, name string
		want       bool
	}{
		{"ST MARYS CATHOLIC P", "St Mary's Catholic Primary School", true},
		{"LONDON BOROUGH OF", "London Borough of Hackney", false},
		{"THE DIOCESE OF NORW", "The Diocese of Norwich Education and Academies Trust", true},
		{"THE DIOCESE OF NOR", "The Diocese of Norwich Education and Academies Trust", false},
		{"YSGOL GWYR", "Ysgol Gŵyr", true},
		{"BACS CREDIT", "Hillside Primary School", false},
		{"", "Hillside Primary School", false},
	} {
		if got := tells(c.seen, c.name); got != c.want {
			t.Errorf("%q tells %q: %v", c.seen, c.name, got)
		}
	}
}

func TestBanksCutAndShout(t *testing.T) {
	said := Said{Name: "St Mary's & St John's Primary", Ref: "PAYMENT SUPPORT INV-004127"}
	for _, c := range []struct {
		bank      Bank
		name, ref string
	}{
		{lloyds, "ST MARYS & ST JOHN", "PAYMENT SUPPORT IN"},
		{fields, "ST MARYS & ST JOHN", "PAYMENT SUPPORT IN V-004127"},
		{camt2, "St Mary's & St John's Primary", "PAYMENT SUPPORT INV-004127"},
	} {
		if got := c.bank.through(said); got.Name != c.name || got.Ref != c.ref {
			t.Errorf("%s makes %q and %q", c.bank.Layout, got.Name, got.Ref)
		}
	}
}

func TestWaysToWriteANumber(t *testing.T) {
	d := &Doc{Seller: &Seller{Prefix: "INV-", Width: 6}, N: 4127}
	for shape, want := range map[string][2]string{
		"[#]":          {"INV-004127", "INV-004127"},
		"REF [~%]":     {"REF INV4127", "INV4127"},
		"[^{0}] VISIT": {"inv004127 VISIT", "inv004127"},
	} {
		if text, cites := shaped(shape)(d); text != want[0] || cites != want[1] {
			t.Errorf("%s writes %q and cites %q", shape, text, cites)
		}
	}
}
