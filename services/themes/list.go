package themes

import (
	"fmt"
	"slices"
	"strings"
)

// The groups of themes, in the order in which people read them.
const (
	groupLeadership = "Leadership and management"
	groupTeaching   = "Teaching, learning and assessment"
	groupSubjects   = "Subjects"
	groupPupils     = "Groups of pupils and stages"
	groupPersonal   = "Personal development, behaviour and welfare"
)

// list is the one list. Sources: the specialist leader areas of the Department for
// Education, the ten specialisms of the specialist schools programme, and the
// nine gateways of personalised learning. What else schools ask for, such as governance,
// headship and safeguarding, is in none of them and stands here too.
var list = []listed{
	theme("leadership_of_curriculum", "Leadership of curriculum", groupLeadership,
		names("curriculum"),
		names("curriculum", "schemes of work", "subject leader*", "middle leader*", "subject lead", "foundation subjects",
			"progression", "sequenc*", "what … knows")),
	theme("professional_development", "Leadership of continuing professional development", groupLeadership,
		names("cpd"),
		names("cpd", "professional development", "staff training", "insets", "inset day*", "train* … staff",
			"staff … training",
			"teaching is inconsistent")),
	theme("business_management", "School business and financial management", groupLeadership,
		names("school business management and financial management"),
		names("budget*", "school business manage*", "financial manage*", "finances", "procurement", "deficit", "overspen*",
			"overspent", "reserves", "financial forecast", "year forecast", "balance the books", "setting a budget")),
	theme("academy_transition", "Academies and academy transition", groupLeadership,
		names("academies", "academy transition"),
		names("academy conversion", "academy transition", "converting to an academy", "joining a trust", "academisation")),
	theme("workforce_reform", "Workforce reform", groupLeadership, nil,
		names("workload", "workforce", "teaching assistant*", "support staff", "retention", "recruit*", "wellbeing of staff",
			"staff wellbeing", "exhausted", "burnt out", "burnout", "staff turnover", "staff … leaving", "teachers … leave",
			"teachers … resign*")),
	theme("school_design", "School design and organisation", groupLeadership, nil,
		names("timetabl*", "school organisation", "mixed age class*", "mixed-age class*", "amalgamat*", "new building*",
			"federat*", "merg*", "falling rolls", "class structure", "mixed year*")),
	theme("governance", "Governance", groupLeadership, nil,
		names("governor*", "governing body", "governance", "trustee*", "board of", "chair of governors", "clerk")),
	theme("headship", "Headship", groupLeadership, nil,
		names("headship", "new head", "new headteacher", "acting head*", "first headship", "executive head*",
			"head of school", "became head", "headteacher has left", "headteacher is leaving")),
	theme("senior_and_middle_leadership", "Senior and middle leadership", groupLeadership, nil,
		names("senior leader*", "leadership team", "middle leader*", "deputy head*", "assistant head*", "head* of department",
			"heads of year", "phase leader*", "slt", "leadership capacity", "succession planning")),
	theme("school_improvement", "School improvement and inspection", groupLeadership, nil,
		names("requires improvement", "special measures", "inspection", "ofsted", "self evaluation", "improvement plan*",
			"action plan", "mock inspection", "school review", "peer review", "development plan", "sef")),
	theme("premises", "Premises, health and safety", groupLeadership, nil,
		names("premises", "health and safety", "site manager", "caretaker", "asbestos", "fire safety", "roof", "boiler",
			"building condition", "estates")),

	theme("assessment", "Assessment", groupTeaching,
		names("assessment for learning"),
		names("assess*", "marking", "feedback", "moderation", "tracking progress", "report* to parents", "exam question*",
			"judgements")),
	theme("learning_to_learn", "Learning to learn", groupTeaching, nil,
		names("metacognition", "learning to learn", "independent learn*", "study skills", "self regulation", "resilien*",
			"give up", "memory", "revis*", "study habits", "homework")),
	theme("new_technologies", "New technologies", groupTeaching, nil,
		names("tablets", "laptops", "chromebooks", "ipads", "digital*", "online learning", "remote learning",
			"educational technology", "edtech", "devices", "artificial intelligence", "chatgpt")),
	theme("mentoring_and_coaching", "Mentoring and coaching", groupTeaching, nil,
		names("mentor*", "coach*", "critical friend", "somebody to talk to", "someone to talk to", "sounding board")),
	theme("initial_teacher_training", "Initial teacher training", groupTeaching, nil,
		names("trainee*", "teacher training", "early career teacher*", "newly qualified", "nqt*", "ects", "ect",
			"first year of teaching", "new teacher*", "new to teaching")),
	theme("teaching", "Quality of teaching", groupTeaching, nil,
		names("quality of teaching", "pedagogy", "questioning", "modelling", "adaptive teaching", "differentiation",
			"scaffold*", "low expectations", "rosenshine*", "quality first teaching", "teaching and learning",
			"pace of lessons")),

	theme("arts", "Arts", groupSubjects,
		names("art"),
		names("art", "arts", "painting", "drawing", "visual arts", "dance", "artists", "sketch*", "pottery")),
	theme("business_and_enterprise", "Business and enterprise", groupSubjects, nil,
		names("enterprise", "entrepreneur*", "business studies", "economics")),
	theme("computing", "Information and communication technology", groupSubjects,
		names("ict", "computing"),
		names("computing", "ict", "computer science", "coding", "programming", "information technology", "online safety",
			"computers")),
	theme("technology", "Design and technology", groupSubjects,
		names("technology"),
		names("design and technology", "food technology", "textiles", "resistant materials")),
	theme("drama", "Drama", groupSubjects, nil,
		names("drama", "theatre", "performing arts")),
	theme("engineering", "Engineering", groupSubjects, nil,
		names("engineer*")),
	theme("english", "English", groupSubjects, nil,
		names("english", "writing", "spelling", "literacy", "reading", "grammar", "handwriting", "oracy", "literature",
			"comprehension", "vocabulary", "read fluently", "reluctant readers", "weak readers", "cannot read", "cant read",
			"struggl* … read", "children … write", "pupils … write", "boys … write", "punctuation", "love of reading",
			"reading ages")),
	theme("geography", "Geography", groupSubjects, nil,
		names("geograph*", "fieldwork", "map skills")),
	theme("history", "History", groupSubjects, nil,
		names("history", "historical")),
	theme("humanities", "Humanities", groupSubjects, nil,
		names("humanities", "topic work")),
	theme("languages", "Modern foreign languages", groupSubjects,
		names("languages"),
		names("modern foreign languages", "mfl", "french", "spanish", "german", "mandarin", "foreign language*",
			"speak* … language")),
	theme("mathematics", "Mathematics", groupSubjects,
		names("maths", "mathematics and computing"),
		names("math*", "numeracy", "arithmetic", "times table*", "number facts", "fractions", "calculation*", "algebra",
			"their tables", "multiplication", "division", "place value", "number bonds", "word problem*", "number sense", "mtc",
			"count* … twenty", "subtract*")),
	theme("music", "Music", groupSubjects, nil,
		names("music*", "singing", "choir*", "instrument*", "orchestra*")),
	theme("physical_education", "Physical education and sport", groupSubjects,
		names("physical education", "sports", "sport"),
		names("physical education", "pe lessons", "pe teaching", "sport*", "swimming", "athletics", "gymnastics")),
	theme("religious_education", "Religious education", groupSubjects, nil,
		names("religious education", "world faiths", "religion*", "agreed syllabus", "re lessons", "sacre")),
	theme("science", "Science", groupSubjects, nil,
		names("science*", "scientific", "physics", "chemistry", "biology", "practicals", "experiment*",
			"working scientifically")),

	theme("closing_the_gap", "Closing the gap", groupPupils, nil,
		names("disadvantaged", "pupil premium", "free school meals", "attainment gap", "closing the gap", "narrow the gap",
			"underachiev*", "gaps between", "fsm", "poor* … families", "deprived", "deprivation", "poverty", "pp children",
			"pp pupils", "left behind")),
	theme("early_years", "Early years", groupPupils, nil,
		names("early years", "eyfs", "reception", "nursery", "foundation stage", "two year olds", "two-year-olds",
			"continuous provision", "school readiness", "ready for school", "toilet*", "childminder*")),
	theme("phonics", "Phonics", groupPupils, nil,
		names("phonic*", "early reading", "learn to read", "decodable", "letters and sounds", "decoding", "blending sounds",
			"blend*", "segment*", "blend* … sound*", "sound* … out", "letter sounds", "screening check", "decode", "graphemes",
			"phonemes", "guess* … words")),
	theme("special_educational_needs", "Special educational needs", groupPupils, nil,
		names("send", "sen", "senco*", "special educational need*", "special needs", "disabilit*", "autis*", "dyslexi*",
			"speech and language", "education health and care", "ehcp*", "asd", "adhd", "non-verbal", "additional needs",
			"complex needs", "sensory", "one-to-one support", "speech … delay*")),
	theme("english_as_additional_language", "English as an additional language", groupPupils, nil,
		names("eal", "additional language", "new to english", "bilingual", "multilingual", "no english", "little english",
			"speak* … at home", "home language*", "new arrivals", "translat*")),
	theme("vulnerable_pupils", "Children in care and other vulnerable children", groupPupils, nil,
		names("looked-after", "looked after", "children in care", "young carer*", "refugee*", "asylum*", "social worker*",
			"foster*", "adopted", "traveller*", "virtual school", "vulnerable")),
	theme("transition", "Transition", groupPupils, nil,
		names("transition", "year 6 to year 7", "starting secondary", "start secondary", "feeder school*", "move up to",
			"moving up")),
	theme("sixth_form", "Sixth form", groupPupils, nil,
		names("sixth form*", "post-16", "post 16", "a level*", "a-level*", "year 12", "year 13", "key stage 5", "ks5")),
	theme("most_able", "Support for the most able pupils", groupPupils,
		names("support for the most able", "most able"),
		names("most able", "more able", "gifted", "high attaining", "higher attain*", "greater depth", "higher standard",
			"stretch and challenge", "brightest", "high flyers", "coast*", "not … stretched", "top end", "cleverest",
			"gcse grades 8")),

	theme("behaviour", "Behaviour and discipline", groupPersonal, nil,
		names("behaviour*", "disciplin*", "disrupt*", "exclusion*", "suspension*", "bullying", "conduct", "calling out",
			"call out", "meltdown*", "fight*", "hit* … children", "rude*", "defian*", "dysregulat*", "swear*", "corridors",
			"unruly",
			"throw* … chairs")),
	theme("attendance", "Attendance", groupPersonal, nil,
		names("attendance", "absen*", "punctual*", "lateness", "off school", "school refus*", "refus* … school",
			"miss* school",
			"miss* … lessons", "arrive late", "late … every", "holidays in term", "come to school", "coming to school",
			"truan*")),
	theme("pshe", "Personal, social and health education", groupPersonal, nil,
		names("pshe", "relationships education", "sex education", "health education", "personal development", "rshe", "rse",
			"healthy relationships", "social media", "vaping", "assemblies")),
	theme("mental_health", "Mental health and well-being", groupPersonal, nil,
		names("mental health", "anxi*", "self-harm*", "wellbeing", "well-being", "emotional needs", "trauma*", "counsel*",
			"bereave*", "nurture", "semh")),
	theme("safeguarding", "Safeguarding", groupPersonal, nil,
		names("safeguard*", "child protection", "dsl", "single central record", "safer recruitment", "exploitation", "abuse",
			"county lines", "prevent duty", "radicali*")),
	theme("citizenship", "Citizenship", groupPersonal,
		names("citizenship"),
		names("citizenship", "british values", "democracy", "community cohesion", "racis*", "extremis*")),
	theme("student_voice", "Student voice", groupPersonal,
		names("pupil voice"),
		names("student voice", "pupil voice", "school council", "pupils' views", "student leadership", "pupil leadership",
			"ask … pupils", "what pupils think", "what children think")),
	theme("advice_and_guidance", "Advice and guidance", groupPersonal, nil,
		names("careers", "advice and guidance", "work experience", "destinations", "university applications", "gatsby",
			"apprenticeship*", "after year 11", "next steps after")),
	theme("parents_and_community", "Parents and community", groupPersonal, nil,
		names("parents", "parental", "families", "complaint*", "community links", "hard to reach")),
}

// All returns the one controlled list, group by group. It merges the national
// areas of specialist leaders, the ten school specialisms and the nine gateways
// of personalised learning, and adds what else schools ask for. Where two lists name the same
// theme differently, it is one theme.
func All() []Theme {
	all := make([]Theme, len(list))
	for i, t := range list {
		all[i] = t.forPeople()
	}
	return all
}

// Parse reads a theme by its id, its name or a name from the national
// lists, in capitals or not. "Mathematics and computing", a specialism, is two
// themes here and is read as the first.
func Parse(text string) (Theme, error) {
	key := strings.ToLower(strings.TrimSpace(text))
	for _, t := range list {
		shown := t.forPeople()
		if key == string(t.ID) || strings.EqualFold(key, t.Name) || strings.EqualFold(key, shown.Name) ||
			slices.Contains(t.official, key) {
			return shown, nil
		}
	}
	return Theme{}, fmt.Errorf("%q is not a theme from the list", text)
}

// Name returns the name of a theme for people, or the id of a theme that is no longer
// in the list.
func Name(id ID) string {
	for _, t := range list {
		if t.ID == id {
			return t.forPeople().Name
		}
	}
	return string(id)
}

// Formal returns the name that the national list gives a theme, by whose words texts are compared;
// the id of a theme that is no longer in the list.
func Formal(id ID) string {
	for _, t := range list {
		if t.ID == id {
			return t.Theme.Name
		}
	}
	return string(id)
}

// Known says whether the list has the id.
func Known(id ID) bool {
	return slices.ContainsFunc(list, func(t listed) bool { return t.ID == id })
}

// Keywords are the phrases that name a theme in a text: a * stands for any ending of a word, … for
// up to three other words.
func Keywords(id ID) []string {
	for _, t := range list {
		if t.ID == id {
			return t.words
		}
	}
	return nil
}
