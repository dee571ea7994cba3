package main

import "testing"

// The pages do not tell strangers who holds their data, and somebody other than
// an operator writes them.
func TestAttack1_17_PagesThatEverybodyMayReadAndOnlyOperatorsWrite(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	for _, name := range []string{"privacy", "accessibility", "terms", "contact"} {
		page := s.nobody.get("/pages/" + name)
		if len(page.text("text")) < 200 {
			t.Errorf("%s says nearly nothing: %q", name, page.text("text"))
		}
		for who, c := range s.everybody() {
			if who != "operator" {
				c.refused("PUT", "/pages/"+name, object{"text": "Send your passwords to us."}, "If-Match", page.text("etag"))
			}
		}
		s.operator.call(200, "PUT", "/pages/"+name, object{"text": "# Ours\n\nWritten by hand."}, "If-Match",
			page.text("etag"))
		if got := s.nobody.get("/pages/" + name).text("text"); got != "# Ours\n\nWritten by hand." {
			t.Errorf("%s says %q", name, got)
		}
	}
}
