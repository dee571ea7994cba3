package billinghttp_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"lateral/services/enquiries/enquiriestest"
)

// Whoever reads a document has it as an electronic invoice too; to others it is absent. One that
// cannot be written says why.
func TestDocumentsAsElectronicInvoices(t *testing.T) {
	s := newServer(t)
	issued := s.issue(2000)
	path := "/invoices/" + issued.Text("id") + "/e-invoice"
	for _, who := range []string{"head", "finance"} {
		file := s.OK(who, "GET", path, "")
		if file.Header.Get("Content-Type") != "application/xml" ||
			file.Header.Get("Content-Disposition") != `attachment; filename="INV-000001.xml"` ||
			!strings.Contains(string(file.Raw), "<cbc:ID>INV-000001</cbc:ID>") {
			t.Errorf("%s: %v\n%s", who, file.Header, file.Raw)
		}
	}
	bill := fmt.Sprintf("/self-bills/%s/e-invoice",
		s.OK("home", "GET", "/self-bills?home="+string(enquiriestest.Cedar), "").First()["id"])
	credit := s.OK("finance", "POST", "/invoices/"+issued.Text("id")+"/credit-notes", `{"reason":"It was moved."}`,
		"Idempotency-Key", "credit")
	notes, _ := credit.Body()["creditNotes"].([]any)
	note, _ := notes[0].(map[string]any)
	credited := fmt.Sprintf("/credit-notes/%s/e-invoice", note["id"])
	if got := s.OK("head", "GET", credited, ""); !strings.Contains(string(got.Raw), ">381<") {
		t.Errorf("the credit note: %s", got.Raw)
	}
	for who, paths := range map[string][]string{
		"stranger": {path, bill, credited}, "home": {path, credited}, "head": {bill},
	} {
		for _, path := range paths {
			if got := s.Call(who, "GET", path, ""); got.Status != http.StatusNotFound {
				t.Errorf("%s reads %s: %d", who, path, got.Status)
			}
		}
	}
}
