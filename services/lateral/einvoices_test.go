package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/notrun"
	"lateral/pkg/soak"
	"lateral/services/billing/einvoice"
	"lateral/services/parties"
)

// Every document of the demonstration, as an electronic invoice, keeps the published rules.
func TestSoakEInvoicesOfTheDemonstrationKeepTheRules(t *testing.T) {
	t.Parallel()
	soak.Only(t)
	phive, err := exec.LookPath("phive")
	if err != nil {
		notrun.Missing(t, "e-invoices of the demonstration: there is no phive on the path; .ci/tools phive puts it there")
	}
	p := playedOn(t, "2026-02-03")
	folder := t.TempDir()
	files := 0
	for collection, write := range map[string]func(*testing.T, string, io.Writer) error{
		"invoices": p.eInvoice, "self_bills": p.eSelfBill, "credit_notes": p.eCreditNote,
	} {
		page, err := p.db.Find(t.Context(), collection, docdb.Query{Limit: 500})
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range page.Documents {
			var file bytes.Buffer
			if err := write(t, d.ID, &file); err != nil {
				t.Errorf("%s %s: %v", collection, d.ID, err)
				continue
			}
			if err := os.WriteFile(filepath.Join(folder, d.ID+".xml"), file.Bytes(), 0o600); err != nil {
				t.Fatal(err)
			}
			files++
		}
	}
	if files < 8 {
		t.Errorf("only %d files", files)
	}
	said, err := exec.CommandContext(t.Context(), phive, "../billing/ubl/rules/Validate.java", folder).Output()
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(said)), "\n")
	if len(lines) != files {
		t.Errorf("%d files, and %d lines about them", files, len(lines))
	}
	for _, line := range lines {
		if !strings.HasSuffix(line, "\tok") {
			t.Error(line)
		}
	}
}

func (p *program) eInvoice(t *testing.T, id string, w io.Writer) error {
	d, err := p.billing.InvoicePaper(t.Context(), id)
	if err != nil {
		return err
	}
	e, err := p.billing.ElectronicOf(t.Context(), d.Electronic, d.Issuer, d.Payer)
	if err != nil {
		return err
	}
	return einvoice.Invoice(w, d.Invoice, e)
}

func (p *program) eSelfBill(t *testing.T, id string, w io.Writer) error {
	d, err := p.billing.SelfBillPaper(t.Context(), id)
	if err != nil {
		return err
	}
	e, err := p.billing.ElectronicOf(t.Context(), d.Electronic, parties.School(d.HomeURN), d.Issuer)
	if err != nil {
		return err
	}
	return einvoice.SelfBill(w, d, e)
}

func (p *program) eCreditNote(t *testing.T, id string, w io.Writer) error {
	d, err := p.billing.CreditNotePaper(t.Context(), id)
	if err != nil {
		return err
	}
	e, err := p.billing.ElectronicOf(t.Context(), d.Electronic, d.Seller(), d.Buyer())
	if err != nil {
		return err
	}
	return einvoice.CreditNote(w, d, e)
}
