"""Names of places, companies, papers, bodies and works that stand in the news again and again."""

from __future__ import annotations

__all__ = ["NAMES"]

NAMES = """
Abercrombie Fitch; Abu Dhabi; Abu Ghraib; Abu Sayyaf; Academy Awards; Addis Ababa; Al Jazeera; Al Qaeda; Al Shabaab;
Alcoholics Anonymous; Alfa Romeo; Alzheimer's Association; Amnesty International; Angkor Wat; Ann Arbor;
Ansar al-Sharia; Arab Emirates; Arabian Peninsula; Associated Press; Aston Martin; Aston Villa; Atletico Madrid;
Baltimore Orioles; Baltimore Ravens; Banco Santander; Barclays Bank; Baton Rouge; Bayer Leverkusen; Bayern Munich;
Beverly Hills; Black Sabbath; Bloomberg News; Boko Haram; Borussia Dortmund; Borussia Monchengladbach; Boston Celtics;
Boston Globe; Bristol-Myers Squibb; British Airways; British Columbia; Buckingham Palace; Buckinghamshire Council;
Buenos Aires; Burkina Faso; Business Insider; Cape Canaveral; Capitol Hill; Capitol Police; Caribbean Sea;
Carnegie Mellon; Champions League; Champs Elysees; Charlie Hebdo; Chattanooga Times; Chicago Tribune;
Chipotle Mexican; Cincinnati Bengals; Cincinnati Reds; Cirque du Soleil; Cleveland Cavaliers; Cleveland Clinic;
Coca-Cola Company; Columbia University; Conde Nast; Condé Nast; Congressional Budget; Cosa Nostra; Cote d'Ivoire;
Credit Suisse; Crystal Palace; Daimler Benz; Dallas Mavericks; Deir Ezzor; Delta Airlines; Democratic Party;
Detroit Pistons; Deutsche Bank; Deutsche Welle; Dolce Gabbana; Dow Jones; Downing Street; Dulles Airport;
Easter Island; Eiffel Tower; Eintracht Frankfurt; El Salvador; Encyclopaedia Britannica; English Channel;
Estee Lauder; European Commission; European Parliament; Eurovision Song; Facebook Messenger; Federal Reserve;
Ferrero Rocher; Fiat Chrysler; Fidelity Investments; Financial Times; Fort Lauderdale; Fort Worth; Free Syrian;
Fukushima Daiichi; Game of Thrones; Gaza Strip; Geneva Convention; Glastonbury Festival; GlaxoSmithKline Plc;
Golan Heights; Golden Globes; Golden State Warriors; Goldman Sachs; Grateful Dead; Greenpeace International;
Grenfell Tower; Guantanamo Bay; Gulf of Aden; Haqqani Network; Harley Davidson; Harley-Davidson Inc;
Harvard University; Harvey Nichols; Heathrow Airport; Hewlett Packard; Hewlett-Packard Co; Hollywood Reporter;
Homeland Security; Hong Kong; House of Representatives; Huffington Post; Human Rights Watch; Hurricane Katrina;
Indian Ocean; Indianapolis Colts; Inter Milan; Iraqi Kurdistan; Islamic Jihad; Islamic State; Jabhat al-Nusra;
Jack Daniels; Jaguar Land Rover; Johns Hopkins; Johnson Johnson; Kaiser Permanente; Kansas City; Kansas Jayhawks;
Kennedy Space Center; Kentucky Derby; Khmer Rouge; Kilimanjaro National; Korean Peninsula; Kosovo Liberation;
Ku Klux Klan; Kuala Lumpur; Las Vegas; Latter-day Saints; Lehman Brothers; Leicester City; Liberal Democrat;
Liberal Democrats; Lockheed Martin; Los Angeles; Louis Vuitton; MacBook Air; Madison Square Garden; Malaysia Airlines;
Malaysian Airlines; Manchester United; Marks Spencer; Massachusetts General; Massachusetts Institute;
Mediterranean Sea; Memorial Sloan Kettering; Mercedes Benz; Merrill Lynch; Metropolitan Museum; Metropolitan Police;
Miami Dolphins; Microsoft Office; Milwaukee Bucks; Minneapolis Star; Minnesota Timberwolves; Minnesota Vikings;
Mitsubishi Motors; Monte Carlo; Montreal Canadiens; Morgan Stanley; Mumford Sons; Muslim Brotherhood;
Nagorno Karabakh; Nashville Predators; National Geographic; Neiman Marcus; Netherlands Antilles; New Brunswick;
New Caledonia; New Delhi; New England; New Hampshire; New Mexico; New Orleans; New Zealand; Newcastle United;
Niagara Falls; Nissan Motor; Nobel Prize; North Carolina; North Dakota; North Korea; North Korean; Northern Ireland;
Northrop Grumman; Norwegian Refugee; Notre Dame; Nottingham Forest; Nova Scotia; Novo Nordisk; Nusra Front;
Oklahoma City; Olympique Lyonnais; Olympique Marseille; Orlando Magic; Orthodox Church; Oxford University;
Palestinian Authority; Paramount Pictures; Paris Saint-Germain; Parliament Hill; Pennsylvania Avenue; Pepsi Cola;
Persian Gulf; Pfizer Inc; Philadelphia Eagles; Philadelphia Inquirer; Philippine Sea; Phnom Penh; Phoenix Suns;
Pittsburgh Penguins; Pittsburgh Pirates; Pittsburgh Steelers; Plaid Cymru; Planned Parenthood; Plymouth Argyle;
Portland Trail Blazers; Premier League; Presbyterian Church; PricewaterhouseCoopers LLP; Procter Gamble; Puerto Rican;
Puerto Rico; Puerto Vallarta; Pulitzer Prize; Real Madrid; Reuters Health; Rio de Janeiro; Rockefeller Center;
Rolling Stone; Rolling Stones; Rolls Royce; Royal Canadian Mounted Police; Russian Federation; Sacramento Kings;
Saint Petersburg; Salt Lake City; Samsung Electronics; Samsung Galaxy; San Antonio; San Bernardino; San Diego;
San Francisco; San Jose; San Juan; Santa Barbara; Santa Monica; Santiago Bernabeu; Sao Paulo; Saudi Arabia;
Saudi Arabian; Scotland Yard; Scottish Parliament; Seattle Seahawks; Sesame Street; Sheffield Wednesday; Siemens AG;
Sierra Leone; Silicon Valley; Sinai Peninsula; Sinn Fein; Sinn Féin; Slumdog Millionaire; Smithsonian Institution;
Soviet Union; Sri Lanka; Sri Lankan; St Petersburg; Stanford University; Staten Island; Stockholm Syndrome;
Supreme Court; Suzuki Motor; Sydney Morning Herald; Syrian Observatory; Tallahassee Democrat; Tel Aviv;
Tennessee Titans; Tesla Motors; Thames Valley; Thomson Reuters; Tiananmen Square; Tora Bora; Toronto Maple Leafs;
Tottenham Hotspur; Trafalgar Square; Trinidad Tobago; Turkish Airlines; Ulster Unionists; United Airlines;
United Arab Emirates; United Kingdom; United Nations; United States; Uttar Pradesh; Vanderbilt University; Vang Vieng;
Vanity Fair; Vatican City; Veterans Affairs; Virgin Galactic; Volkswagen Group; Wall Street; Walmart Stores;
Walt Disney; Warner Bros; Warner Brothers; Washington Post; Wembley Stadium; West Bromwich Albion; West Virginia;
Westboro Baptist; Westminster Abbey; Wikimedia Foundation; Winnipeg Jets; Wolverhampton Wanderers; World Bank;
Yale University; Yankee Stadium; Yellowstone National Park; Yorkshire Ripper
"""
"""Separated by semicolons."""
