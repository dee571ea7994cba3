package register

// Columns of the national register's download ("edubasealldata"). The layout has 120 to 140
// columns, which differ by year; these are in all of them.
const (
	colURN    = "URN"
	colName   = "EstablishmentName"
	colStatus = "EstablishmentStatus (name)"
	colType   = "TypeOfEstablishment (name)"
	colPhase  = "PhaseOfEducation (name)"
	colPost   = "Postcode"
)

// known drops the register's ways of saying nothing.
func known(text string) string {
	switch text {
	case "Not applicable", "Does not apply", "Not recorded":
		return ""
	}
	return text
}

// Columns that a spreadsheet may have spoilt, besides the URN.
const (
	colOpened   = "OpenDate"
	colClosed   = "CloseDate"
	colChanged  = "LastChangedDate"
	colLowAge   = "StatutoryLowAge"
	colHighAge  = "StatutoryHighAge"
	colPupils   = "NumberOfPupils"
	colPremium  = "PercentageFSM"
	colEasting  = "Easting"
	colNorthing = "Northing"
	colLA       = "LA (code)"
	colNumber   = "EstablishmentNumber"
	colPhone    = "TelephoneNum"
)

// Columns of which one name tells enough.
const (
	colStreet      = "Street"
	colLocality    = "Locality"
	colAddress3    = "Address3"
	colTown        = "Town"
	colWebsite     = "SchoolWebsite"
	colHeadFirst   = "HeadFirstName"
	colHeadLast    = "HeadLastName"
	colGender      = "Gender (name)"
	colAuthority   = "LA (name)"
	colRegion      = "GOR (name)"
	colTrusts      = "Trusts (name)"
	colFederations = "Federations (name)"
)

// What the register writes as the type, status and phase of a school, in small letters.
const (
	childrensCentre   = "children's centre"
	isClosing         = "open, but proposed to close"
	isProposed        = "proposed to open"
	pupilReferral     = "pupil referral"
	alternative       = "alternative provision"
	middleAsPrimary   = "middle deemed primary"
	middleAsSecondary = "middle deemed secondary"
	allThrough        = "all-through"
	allThroughOlder   = "all through"
	sixteenPlus       = "16 plus"
)
