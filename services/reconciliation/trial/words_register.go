package trial

import "fmt"

func nameOfSeller(n int, name string) string { return fmt.Sprintf("Seller %d %.60s", n, name) }

// columnsOfRegister are the columns of the register's download that are filled in.
func columnsOfRegister() []string {
	return []string{"URN", "EstablishmentName", "TypeOfEstablishment (name)", "EstablishmentStatus (name)",
		"PhaseOfEducation (name)", "Postcode", "LA (name)", "Trusts (name)"}
}

// inRegister is a school as the register would have it.
func inRegister(urn, name string, of body) []string {
	return []string{urn, name, "Community school", "Open", "Primary", "PO13 9FY", of.authority, of.trust}
}
