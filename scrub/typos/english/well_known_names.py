"""Names of places, companies, papers, bodies and works that stand in the news again and again."""

from __future__ import annotations

__all__ = ["NAMES"]

NAMES = """
Abercrombie Fitch; Abu Dhabi; Abu Ghraib; Abu Sayyaf; Academy Awards; Addis Ababa; Al Gharafa; Al Jazeera; Al Qaeda;
Al Shabaab; Albuquerque Journal; Alcoholics Anonymous; Alfa Romeo; Alzheimer's Association; Amnesty International;
Angkor Wat; Ann Arbor; Ansar al-Sharia; Arab Emirates; Arabian Peninsula; Arlington Cemetery; Associated Press;
Aston Martin; Aston Villa; Atletico Madrid; Baltimore Ravens; Baltimore Orioles; Banco Santander; Barclays Bank;
Baton Rouge; Bayer Leverkusen; Bayern Munich; Beverly Hills; Black Sabbath; Bloomberg News; Boko Haram;
Borussia Dortmund; Borussia Monchengladbach; Boston Celtics; Boston Globe; Bristol-Myers Squibb; British Airways;
British Columbia; Buckingham Palace; Buckinghamshire Council; Buenos Aires; Bundesliga Club; Burkina Faso;
Business Insider; Cape Canaveral; Capitol Hill; Capitol Police; Carnegie Mellon; Caribbean Sea; Caterpillar Inc;
Champs Elysees; Champs-Elysees Avenue; Champions League; Charlie Hebdo; Chattanooga Times; Chernobyl Disaster;
Chicago Tribune; Chipotle Mexican; Christian Louboutin; Cincinnati Bengals; Cincinnati Reds; Cirque du Soleil;
Cleveland Cavaliers; Cleveland Clinic; Coca-Cola Company; Columbia University; Conde Nast; Condé Nast;
Congressional Budget; Cosa Nostra; Cote d'Ivoire; Crystal Palace; Credit Suisse; Croatian Parliament;
Daimler Benz; Dallas Mavericks; Damascus Suburbs; Deir Ezzor; Delta Airlines; Democratic Party; Detroit Pistons;
Deutsche Bank; Deutsche Welle; Dolce Gabbana; Dow Jones; Downing Street; Dulles Airport; Easter Island;
El Salvador; Eiffel Tower; Eintracht Frankfurt; Encyclopaedia Britannica; English Channel; Estee Lauder;
European Commission; European Parliament; Eurovision Song; Facebook Messenger; Federal Reserve; Ferrero Rocher;
Fiat Chrysler; Fidelity Investments; Financial Times; Fort Lauderdale; Fort Worth; Free Syrian; Fukushima Daiichi;
Game of Thrones; Gaza Strip; Geneva Convention; Gibraltar Strait; Glastonbury Festival; GlaxoSmithKline Plc;
Golan Heights; Golden Globes; Golden State Warriors; Goldman Sachs; Grateful Dead; Greenpeace International;
Grenfell Tower; Guantanamo Bay; Gulf of Aden; Haqqani Network; Harley Davidson; Harley-Davidson Inc;
Harvard University; Harvey Nichols; Heathrow Airport; Hewlett Packard; Hewlett-Packard Co; Hezbollah Leader;
Hollywood Reporter; Homeland Security; Homs Province; Hong Kong; House of Representatives; Huffington Post;
Human Rights Watch; Hurricane Katrina; Indianapolis Colts; Indian Ocean; Inter Milan; Iraqi Kurdistan; Islamic Jihad;
Islamic State; Jack Daniels; Jaguar Land Rover; Jabhat al-Nusra; Johns Hopkins; Johnson Johnson; Jordanian Army;
Juventus Turin; Kaiser Permanente; Kansas City; Kansas Jayhawks; Kennedy Space Center; Kentucky Derby; Khmer Rouge;
Kilimanjaro National; Knightsbridge Barracks; Korean Peninsula; Kosovo Liberation; Kuala Lumpur; Ku Klux Klan;
Lamborghini Aventador; Las Vegas; Latter-day Saints; Lashkar-e-Taiba Group; Leicester City; Lehman Brothers;
Liberal Democrat; Liberal Democrats; Libyan Army; Lincolnshire Police; Lockheed Martin; Los Angeles; Louis Vuitton;
Lufthansa Flight; MacBook Air; Madison Square Garden; Malaysia Airlines; Malaysian Airlines; Manchester United;
Marks Spencer; Massachusetts General; Massachusetts Institute; Mediterranean Sea; Memorial Sloan Kettering;
Mercedes Benz; Mercedes-Benz Arena; Merrill Lynch; Metropolitan Police; Metropolitan Museum; Miami Dolphins;
Microsoft Office; Middlesbrough Football; Milwaukee Bucks; Minneapolis Star; Minnesota Timberwolves;
Minnesota Vikings; Mitsubishi Motors; Monte Carlo; Montreal Canadiens; Morgan Stanley; Mothercare Plc; Mumford Sons;
Muslim Brotherhood; Myanmar Army; Nagorno Karabakh; Nagorno-Karabakh Region; Nashville Predators; National Geographic;
NATO Secretary; Neiman Marcus; Netherlands Antilles; New Brunswick; New Caledonia; New Delhi; New England;
New Hampshire; New Mexico; New Orleans; New Zealand; Newcastle United; Niagara Falls; Nicaraguan Government;
Nissan Motor; Nobel Prize; North Carolina; North Dakota; North Korea; North Korean; Northern Ireland; Northrop Grumman;
Northumberland County; Norwegian Refugee; Notre Dame; Nottingham Forest; Nova Scotia; Novo Nordisk; Nusra Front;
Oklahoma City; Olympique Lyonnais; Olympique Marseille; Orlando Magic; Orthodox Church; Oxford University;
Palestinian Authority; Paramount Pictures; Paris Saint-Germain; Parliament Hill; Pennsylvania Avenue; Pepsi Cola;
Persian Gulf; Pfizer Inc; Philadelphia Eagles; Philadelphia Inquirer; Philippine Sea; Phnom Penh; Phoenix Suns;
Pittsburgh Penguins; Pittsburgh Pirates; Pittsburgh Steelers; Plaid Cymru; Planned Parenthood; Plymouth Argyle;
Politburo Member; Port-au-Prince Airport; Portland Trail Blazers; Premier League; Presbyterian Church;
PricewaterhouseCoopers LLP; Procter Gamble; Puerto Rico; Puerto Rican; Pulitzer Prize; Puerto Vallarta; Queensland Police;
Real Madrid; Reading Borough; Renaissance Technologies; Reuters Health; Rio de Janeiro; Rockefeller Center; Rolling Stone;
Rolling Stones; Rolls Royce; Roswell Incident; Royal Canadian Mounted Police; Russian Federation; Saatchi Gallery;
Sacramento Kings; Saint Petersburg; Salt Lake City; Samsung Electronics; Samsung Galaxy; San Antonio; San Bernardino;
San Diego; San Francisco; San Jose; San Juan; Santa Barbara; Santa Monica; Santiago Bernabeu; Sao Paulo; Saudi Arabia;
Saudi Arabian; Schengen Area; Scotland Yard; Scottish Parliament; Seattle Seahawks; Sesame Street; Sheffield Wednesday;
Siemens AG; Sierra Leone; Silicon Valley; Sinai Peninsula; Sinn Fein; Sinn Féin; Slumdog Millionaire;
Smithsonian Institution; Soviet Union; Sri Lanka; Sri Lankan; St Petersburg; Stanford University; Staten Island;
Stockholm Syndrome; Sunderland Football; Supreme Court; Suzuki Motor; Sydney Morning Herald; Syrian Observatory;
Taliban Commander; Tallahassee Democrat; Tel Aviv; Tennessee Titans; Tesla Motors; Thames Valley; Thomson Reuters;
Tiananmen Square; Toronto Maple Leafs; Tora Bora; Tottenham Hotspur; Transylvania University; Trinidad Tobago;
Trafalgar Square; Turkish Airlines; Ukrainian Army; Ulster Unionists; United Airlines; United Arab Emirates;
United Kingdom; United Nations; United States; Uttar Pradesh; Valencia County; Vanderbilt University; Vang Vieng;
Vanity Fair; Vatican City; Venezuelan President; Veterans Affairs; Victoria Beckham; Virgin Galactic; Volkswagen Group;
Wall Street; Walmart Stores; Walt Disney; Warner Bros; Warner Brothers; Washington Post; Waziristan Region;
Wembley Stadium; West Bromwich Albion; West Virginia; Westboro Baptist; Westminster Abbey; Wikimedia Foundation;
Wimbledon Champion; Winnipeg Jets; Wolverhampton Wanderers; World Bank; Yale University; Yankee Stadium;
Yellowstone National Park; Yorkshire Ripper; Zimbabwe African
"""
"""Separated by semicolons."""
