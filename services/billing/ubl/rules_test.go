package ubl_test

import (
	"bufio"
	"bytes"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lateral/pkg/notrun"
	"lateral/services/billing/ubl"
)

// spoilt are files that the rules refuse, so that it is seen that they are asked: what is spoilt in
// which sample, and the rule that says so.
var spoilt = map[string]struct{ sample, old, instead, rule string }{
	"a total that does not agree": {"invoice-standard", ">630.00</cbc:PayableAmount>",
		">630.01</cbc:PayableAmount>", "BR-CO-16"},
	"a net of lines that does not agree": {"invoice-standard", ">525.00</cbc:TaxExclusiveAmount>",
		">524.00</cbc:TaxExclusiveAmount>", "BR-CO-13"},
	"no order and no reference": {"invoice-standard-without-order", "<cbc:BuyerReference>A-4001</cbc:BuyerReference>", "",
		"PEPPOL-EN16931-R003"},
	"no country": {"invoice-standard", "<cbc:IdentificationCode>GB<", "<cbc:IdentificationCode>ZZ<", "BR-CL-14"},
	"a rate outside the scope": {"invoice-outside", "<cbc:ID>O</cbc:ID>", "<cbc:ID>O</cbc:ID><cbc:Percent>0</cbc:Percent>",
		"BR-O-05"},
	"exempt without a ground": {"invoice-exempt", "<cbc:TaxExemptionReason>Education by an eligible body " +
		"(VATA 1994, Sch 9, Group 6)</cbc:TaxExemptionReason>", "", "BR-E-10"},
	"an element that is not in the schema": {"credit-note-exempt", "cbc:TaxExemptionReason>", "cbc:Ground>", "schema"},
	"an unknown code of VAT":               {"invoice-standard", "<cbc:ID>S</cbc:ID>", "<cbc:ID>Q</cbc:ID>", "BR-CL-17"},
	"a price that does not multiply": {"credit-note-standard", ">350.00</cbc:PriceAmount>", ">351.00</cbc:PriceAmount>",
		"PEPPOL-EN16931-R120"},
	"the type of an invoice on a self-bill": {"self-bill-standard", ">389<", ">380<", "PEPPOL-EN16931-P0100"},
	"no name of the seller by the norm alone": {"invoice-standard-by-the-norm-alone",
		"<cbc:RegistrationName>The Grove Partnership</cbc:RegistrationName>", "", "BR-06"},
}

// known are warnings that samples may have, with the reason. There are none.
var known = []string{}

// The published rules (the schema of UBL 2.1, EN 16931, Peppol BIS Billing and Self-Billing) find
// nothing in any sample, and find what is wrong in those that are spoilt. Java is asked once for all.
func TestThePublishedRulesTakeEverySample(t *testing.T) {
	t.Parallel()
	phive, err := exec.LookPath("phive")
	if err != nil {
		notrun.Missing(t, "e-invoices by the published rules: there is no phive on the path; .ci/tools phive puts it there")
	}
	folder := t.TempDir()
	put := func(name string, file []byte) {
		if err := os.WriteFile(filepath.Join(folder, name+".xml"), file, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	files := map[string][]byte{}
	for name, d := range samples(t) {
		files[name] = written(t, d)
		put(name, files[name])
	}
	for name, s := range spoilt {
		file := bytes.ReplaceAll(files[s.sample], []byte(s.old), []byte(s.instead))
		if bytes.Equal(file, files[s.sample]) {
			t.Errorf("%s: %q is not in %s", name, s.old, s.sample)
		}
		put("spoilt "+name, file)
	}
	said := ask(t, phive, folder)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if got := said[name]; !slices.Equal(got, []string{"ok"}) {
			t.Errorf("%s: %s\n%s", name, strings.Join(got, "\n"), files[name])
		}
	}
	for _, name := range slices.Sorted(maps.Keys(spoilt)) {
		got := said["spoilt "+name]
		if !slices.ContainsFunc(got, func(line string) bool {
			return strings.HasPrefix(line, "error\t"+spoilt[name].rule+"\t")
		}) {
			t.Errorf("%s: %s is not among %q", name, spoilt[name].rule, got)
		}
	}
}

// ask runs the rules over a folder, and returns what they say of each file: "ok", or lines of
// "error" or "warning", a rule and its text.
func ask(t *testing.T, phive, folder string) map[string][]string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), phive, "rules/Validate.java", folder)
	var wrong bytes.Buffer
	cmd.Stderr = &wrong
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, &wrong)
	}
	said := map[string][]string{}
	lines := bufio.NewScanner(bytes.NewReader(out))
	for lines.Scan() {
		name, what, _ := strings.Cut(lines.Text(), "\t")
		name = strings.TrimSuffix(name, ".xml")
		if !slices.ContainsFunc(known, func(k string) bool { return strings.HasPrefix(what, "warning\t"+k+"\t") }) {
			said[name] = append(said[name], what)
		}
	}
	return said
}

func written(t testing.TB, d ubl.Document) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := ubl.Write(&file, d); err != nil {
		t.Fatalf("%s: %v", d.Number, err)
	}
	return file.Bytes()
}
