package settest

// Ways to write one number, by set. What stands in brackets cites.
var (
	settingClean = []string{"[#]", "[#]", "[#]", "[~{0}]", "[~ {0}]"}
	settingMessy = []string{"[~%]", "[^%]", "[~ %]", "[%]", "[{0}]", "INVOICE [%]", "INV NO [%]", "[#] SLE", "[~.{0}]",
		"[~/{0}]", "Inv. [%]", "[~%] VISIT", "REF [%]", "[~-%]", "INVOICE [{0}]", "[~{0}]/S", "PAYT [~%]", "[^{0}]"}
	reportingClean = []string{"[#]", "[#]", "[#]", "[~%]", "[~ %]"}
	reportingMessy = []string{"[^%]", "[%]", "[~/%]", "INVOICE [%]", "[~ - %]", "[#] MATHS", "REF [#]", "[~_%]",
		"YR INV [#]", "[~.%]", "[%] SUPPORT", "[#] TERM 3", "Inv [#]", "NO [%]", "[%] SW2", "[#]/001", "INVOICE NO [%]"}
)

// What else stands in texts.
var (
	splitSigns  = []string{" ", "-", " - "}
	nothingSaid = []string{"SUPPORT", "SLE DAYS", "MATHS SUPPORT", "SCHOOL SUPPORT", "TRAINING", "CPD", "BACS", "PAYMENT",
		"LEADERSHIP", "ENGLISH HUB", "INVOICE", "PHONICS DAY"}
	reportNothing = []string{"CONSULTANCY", "SLE VISIT", "SEND REVIEW", "PURCHASE LEDGER", "SUPPLIER PAYMENT", "READING",
		"NLE WORK", "MENTORING", "SUPPORT DAYS", "OUR PAYMENT", "EYFS", "INV"}
	strangers = []string{"J R HOLLOWAY", "PREMIER COACHES", "A SMITH", "FRIENDS OF HEATH", "KLEENEZE SUPPLIES",
		"NORTHGATE VEHICLES", "M OKAFOR", "BRIGHT HORIZONS", "LEARNING PARTNERS", "D PATEL"}
	reportStranger = []string{"S J BARTLETT", "WESTWAY CATERING", "E NOVAK", "PARENT COUNCIL", "HILLTOP BOOKS",
		"R AND T EVANS", "GREENFIELD TOURS", "C LINDQVIST", "SPORTS COACHING CO", "P ADEBAYO"}
)

// tables are what differs between the sets, beyond names and numbers.
type tables struct {
	clean, messy, nothing, strangers []string
	aliases                          []string
	charges, interest, grants        []string // texts for which a rule stands
	newCharges, newGrants            []string // texts that nobody has explained yet
}

var settingTables = tables{settingClean, settingMessy, nothingSaid, strangers,
	[]string{"EDUPAY SVCS ", "SLT OFFICE ", "GOVS ACCT ", "FIN HUB ", "CAPITA SSS "},
	[]string{"SERVICE CHARGES", "BUSINESS ACCOUNT FEE"}, []string{"GROSS INTEREST", "CREDIT INTEREST PAID"},
	[]string{"DFE GRANT FUNDING", "ESFA CONDITIONS", "HMRC VTR"},
	[]string{"CHAPS FEE", "UNPAID ITEM FEE", "NIGHT SAFE CHARGE"}, []string{"TEACHING REG AGENCY", "CHARITIES AID FDN",
		"LOTTERY COMMUNITY"}}

var reportingTables = tables{reportingClean, reportingMessy, reportNothing, reportStranger,
	[]string{"STRICTLY ED ", "BURSARY ", "DELEGATED BUD ", "SBS PAYMENTS ", "ACCTS PAYABLE "},
	[]string{"TARIFF CHARGES", "COMMISSION AND FEES"}, []string{"INTEREST EARNED", "NET CREDIT INT"},
	[]string{"DEPT FOR EDUCATION", "EDUC ENDOWMENT FDN", "HMRC VAT REPAYMENT"},
	[]string{"STOPPED CHEQUE FEE", "INTL PAYMENT FEE", "DUPLICATE STATEMENT"}, []string{"WOLFSON FOUNDATION",
		"NATIONAL COLLEGE", "PAUL HAMLYN FDN"}}
