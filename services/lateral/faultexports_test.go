package main

// exportLayout is a layout with a name of its own.
func (s *stage) exportLayout() object {
	return object{"name": "Package " + s.number(), "shape": "documents", "dates": "dmy", "header": true,
		"columns": []object{{"head": "No", "field": "number"}}, "codes": []object{}}
}

func exportLines() []faultLine {
	at := func(s *stage, what string) string { return "/parties/partnership/" + s.alliance + "/" + what }
	return []faultLine{
		{"make-export", func(s *stage) call {
			s.invoice()
			journal := object{"from": "2026-01-01", "to": s.today(), "what": []string{"journal"}, "format": "csv", "again": true}
			s.as("treasury").post(at(s, "exports"), journal) // the first begins the count of a book's exports
			return s.as("treasury").does(at(s, "exports"), journal)
		}},
		{"add-export-layout", func(s *stage) call {
			return s.as("treasury").does(at(s, "export-layouts"), s.exportLayout())
		}},
		{"change-export-layout", func(s *stage) call {
			l := s.as("treasury").post(at(s, "export-layouts"), s.exportLayout())
			return s.as("treasury").does("/export-layouts/"+l.text("id"), s.exportLayout(), "If-Match", tag(l))
		}},
		{"set-export-codes", func(s *stage) call {
			codes := func() object { return object{"codes": []object{{"of": "income", "code": s.number()}}} }
			now := s.as("treasury").get(at(s, "export-codes"))
			now = s.as("treasury").call(200, "PUT", at(s, "export-codes"), codes(), "If-Match", tag(now)) // it is there then
			return s.as("treasury").does(at(s, "export-codes"), codes(), "If-Match", tag(now))
		}},
	}
}
