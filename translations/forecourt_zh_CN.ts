<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>forecourt::AnswerForm</name>
        <message>
            <source>Declined: %1</source>
            <translation>拒绝：%1</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Deferred: %1</source>
            <translation>推迟：%1</translation>
        </message>
        <message>
            <source>Approved: %1</source>
            <translation>确认：%1</translation>
        </message>
        <message>
            <source>Who agreed, and how</source>
            <translation>确认人及方式</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>推迟至</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>A day is needed.</source>
            <translation>请填写日期。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::AppearanceMenu</name>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行高</translation>
        </message>
        <message>
            <source>Comfortable</source>
            <translation>宽松</translation>
        </message>
        <message>
            <source>Compact</source>
            <translation>紧凑</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>文字大小</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>高对比度</translation>
        </message>
    </context>
    <context>
        <name>forecourt::AppointmentDialog</name>
        <message>
            <source>Day and time</source>
            <translation>日期和时间</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Book it</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Book an appointment</source>
            <translation>新建预约</translation>
        </message>
        <message>
            <source>Move the appointment</source>
            <translation>调整预约</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Plate</source>
            <translation>车牌</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>Bay</source>
            <translation>工位</translation>
        </message>
        <message>
            <source>Advisor</source>
            <translation>服务顾问</translation>
        </message>
        <message>
            <source>What for</source>
            <translation>预约事项</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Nobody in particular</source>
            <translation>不指定</translation>
        </message>
        <message>
            <source>Give a day and a time, for example “tomorrow 9:00”.</source>
            <translation>请填写日期和时间，例如“明天 9点”。</translation>
        </message>
        <message>
            <source>Book it again if it is right.</source>
            <translation>确认无误请再次点“预约”。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::AppointmentModel</name>
        <message>
            <source>No plate</source>
            <translation>无车牌</translation>
        </message>
    </context>
    <context>
        <name>forecourt::AppointmentWords</name>
        <message>
            <source>Tentative</source>
            <translation>待确认</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>已确认</translation>
        </message>
        <message>
            <source>To rebook</source>
            <translation>需改约</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>Did not come</source>
            <translation>未到店</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>已到店</translation>
        </message>
        <message>
            <source>Bay %1</source>
            <translation>%1 号工位</translation>
        </message>
        <message>
            <source>today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>明天</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 小时</translation>
        </message>
        <message>
            <source>Bay %1 is taken by %2, %3. Choose another time or bay.</source>
            <translation>%1 号工位已被 %2 占用，%3。请改选时间或工位。</translation>
        </message>
        <message>
            <source>%1 has an appointment with %2, %3. Choose another time or advisor.</source>
            <translation>%1 已有 %2 的预约，%3。请改选时间或服务顾问。</translation>
        </message>
        <message>
            <source>This car has an appointment already: %1, %2. Choose another time, or move that one.</source>
            <translation>这辆车已有预约：%1，%2。请改选时间，或调整那个预约。</translation>
        </message>
        <message>
            <source>Give a day and a time, and how long it takes.</source>
            <translation>请填写日期、时间和时长。</translation>
        </message>
        <message>
            <source>That day is over. Give a day and a time that are to come.</source>
            <translation>这一天已过。请填写今后的日期和时间。</translation>
        </message>
        <message>
            <source>The appointment is further on by now and cannot be changed that way. Nothing was changed.</source>
            <translation>该预约的状态已变，不能再这样更改。未作任何更改。</translation>
        </message>
        <message>
            <source>The customer or the car of this appointment is not there any more. Take the car in as a new arrival.</source>
            <translation>该预约的客户或车辆已不存在。请按新到店接车。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::AppointmentsView</name>
        <message>
            <source>This appointment was removed.</source>
            <translation>该预约已被移除。</translation>
        </message>
        <message>
            <source>Booked, tentative until the server has confirmed it.</source>
            <translation>已预约，待服务器确认。</translation>
        </message>
        <message>
            <source>Moved, tentative until the server has confirmed it.</source>
            <translation>已调整，待服务器确认。</translation>
        </message>
        <message>
            <source>The appointment was cancelled.</source>
            <translation>预约已取消。</translation>
        </message>
        <message>
            <source>Noted that nobody came.</source>
            <translation>已记为未到店。</translation>
        </message>
        <message>
            <source>The appointments could not be read.</source>
            <translation>无法读取预约。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Reading the appointments…</source>
            <translation>正在读取预约…</translation>
        </message>
        <message>
            <source>No appointments from today on</source>
            <translation>今天起没有预约</translation>
        </message>
        <message>
            <source>Cars that are to come stand here, the next one first.</source>
            <translation>将要到店的车辆显示在这里，最近的排在最前。</translation>
        </message>
        <message>
            <source>Book an appointment</source>
            <translation>新建预约</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>到店</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>调整</translation>
        </message>
        <message>
            <source>Cancel it</source>
            <translation>取消预约</translation>
        </message>
        <message>
            <source>Did not come</source>
            <translation>未到店</translation>
        </message>
        <message>
            <source>Appointments</source>
            <translation>预约</translation>
        </message>
    </context>
    <context>
        <name>forecourt::AttachmentCard</name>
        <message>
            <source>Photos and documents</source>
            <translation>照片和文件</translation>
        </message>
    </context>
    <context>
        <name>forecourt::AttachmentStrip</name>
        <message>
            <source>The photos could not be read.</source>
            <translation>无法读取照片。</translation>
        </message>
        <message>
            <source>Photos and documents</source>
            <translation>照片和文件</translation>
        </message>
        <message>
            <source>Enter opens, F2 names, Delete removes; files can be dropped here</source>
            <translation>回车打开，F2 命名，Delete 移除；也可把文件拖到这里</translation>
        </message>
        <message>
            <source>Add photo…</source>
            <translation>添加照片…</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>A picture from the clipboard</source>
            <translation>剪贴板中的图片</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>放回</translation>
        </message>
        <message>
            <source>Add photos or documents</source>
            <translation>添加照片或文件</translation>
        </message>
        <message>
            <source>Pictures and documents (%1)</source>
            <translation>图片和文件 (%1)</translation>
        </message>
        <message>
            <source>Being prepared…</source>
            <translation>正在处理…</translation>
        </message>
        <message>
            <source>There is no picture in the clipboard.</source>
            <translation>剪贴板里没有图片。</translation>
        </message>
        <message>
            <source>You may not change the photos of this record.</source>
            <translation>您无权更改这条记录的照片。</translation>
        </message>
        <message>
            <source>Camera…</source>
            <translation>拍照…</translation>
        </message>
        <message>
            <source>Take photos with a camera of this computer</source>
            <translation>用本机的摄像头拍照</translation>
        </message>
    </context>
    <context>
        <name>forecourt::AttachmentWords</name>
        <message>
            <source>The disk of this computer is full. Nothing is lost: free some space and add it again.</source>
            <translation>本机磁盘已满。没有任何内容丢失：请腾出空间后重新添加。</translation>
        </message>
        <message>
            <source>It cannot be kept in the data folder. Check that this folder can be written.</source>
            <translation>无法保存到数据文件夹。请检查该文件夹是否可写。</translation>
        </message>
        <message>
            <source>“%1” cannot be read. Copy it to this computer and choose it again.</source>
            <translation>无法读取“%1”。请先复制到本机，再重新选择。</translation>
        </message>
        <message>
            <source>“%1” is neither a picture (JPEG, PNG, WebP) nor a PDF. Save it as one of these.</source>
            <translation>“%1”既不是图片（JPEG、PNG、WebP），也不是 PDF。请另存为其中一种格式。</translation>
        </message>
        <message>
            <source>This computer cannot read WebP pictures such as “%1”. Save it as JPEG or PNG.</source>
            <translation>本机无法读取“%1”这样的 WebP 图片。请另存为 JPEG 或 PNG。</translation>
        </message>
        <message>
            <source>“%1” is larger than 25 MB. Save it smaller, or in parts.</source>
            <translation>“%1”超过 25 MB。请压缩或分成几份保存。</translation>
        </message>
        <message>
            <source>“%1” has more than 50 million pixels. Save it smaller.</source>
            <translation>“%1”超过 5000 万像素。请缩小后保存。</translation>
        </message>
        <message>
            <source>“%1” is damaged. Take or save it again.</source>
            <translation>“%1”已损坏。请重新拍摄或保存。</translation>
        </message>
        <message>
            <source>It could not be added.</source>
            <translation>无法添加。</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>签名</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Is fetched as soon as the server can be reached</source>
            <translation>连上服务器后会自动获取</translation>
        </message>
        <message>
            <source>Not at the server yet; tried again by itself</source>
            <translation>服务器上尚未收到；会自动重试</translation>
        </message>
        <message>
            <source>Not at this desk</source>
            <translation>不在本机上</translation>
        </message>
    </context>
    <context>
        <name>forecourt::BackupCard</name>
        <message>
            <source>Type the password first.</source>
            <translation>请先输入密码。</translation>
        </message>
        <message>
            <source>This could not be saved: %1</source>
            <translation>未能保存：%1</translation>
        </message>
        <message>
            <source>From now on backups are not sealed</source>
            <translation>今后的备份不再加密</translation>
        </message>
        <message>
            <source>From now on backups are sealed with this password</source>
            <translation>今后的备份用此密码加密</translation>
        </message>
        <message>
            <source>Choose a folder for backups</source>
            <translation>选择备份文件夹</translation>
        </message>
        <message>
            <source>There is no backup yet.</source>
            <translation>还没有备份。</translation>
        </message>
        <message>
            <source>Last backup: %1.</source>
            <translation>上次备份：%1。</translation>
        </message>
        <message>
            <source>One is being made…</source>
            <translation>正在备份…</translation>
        </message>
        <message>
            <source>The backup failed: %1.</source>
            <translation>备份失败：%1。</translation>
        </message>
        <message>
            <source>It is tried again at %1.</source>
            <translation>将于 %1 重试。</translation>
        </message>
        <message>
            <source>Nothing has changed since.</source>
            <translation>此后没有变动。</translation>
        </message>
        <message>
            <source>Next: %1.</source>
            <translation>下次：%1。</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>One an hour while something changes; the newest of 24 hours, 14 days and 8 weeks are kept.</source>
            <translation>有变动时每小时备份一次；保留最近 24 小时、14 天和 8 周中每段最新的一份。</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1，位于 %2</translation>
        </message>
        <message numerus="yes">
            <source>%n backup(s), %1</source>
            <translation>
                <numerusform>%n 份备份，%1</numerusform>
            </translation>
        </message>
        <message>
            <source>A folder on another disk also helps when this one breaks.</source>
            <translation>放在另一块磁盘上，本机磁盘损坏时也能用。</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>选择文件夹…</translation>
        </message>
        <message>
            <source>In the data folder again</source>
            <translation>改回数据文件夹</translation>
        </message>
        <message>
            <source>Another password for backups</source>
            <translation>更换备份密码</translation>
        </message>
        <message>
            <source>Password for backups</source>
            <translation>备份密码</translation>
        </message>
        <message>
            <source>Backups are sealed. Without the password nobody can read them on another computer; write it down and keep it elsewhere.</source>
            <translation>备份已加密。没有密码，在其他电脑上无法读取；请写下密码并另行保管。</translation>
        </message>
        <message>
            <source>Without one, whoever finds a backup can read it. Write it down and keep it elsewhere: nobody can open a sealed backup without it.</source>
            <translation>没有密码时，拿到备份的人都能读取。请写下密码并另行保管：没有它，加密的备份谁也打不开。</translation>
        </message>
        <message>
            <source>Seal with this password</source>
            <translation>用此密码加密</translation>
        </message>
        <message>
            <source>Do not seal any more</source>
            <translation>不再加密</translation>
        </message>
    </context>
    <context>
        <name>forecourt::Banner</name>
        <message>
            <source>Close this message</source>
            <translation>关闭此提示</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CallForm</name>
        <message>
            <source>Record a call</source>
            <translation>记录通话</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>key, outcome</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>要点</translation>
        </message>
        <message>
            <source>Next follow-up</source>
            <translation>下次跟进</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>The lead is invalid: wrong number</source>
            <translation>线索无效：空号</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CameraDialog</name>
        <message>
            <source>Take photo</source>
            <translation>拍照</translation>
        </message>
        <message>
            <source>Keep photo</source>
            <translation>保留照片</translation>
        </message>
        <message>
            <source>Take again</source>
            <translation>重拍</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Take a photo</source>
            <translation>拍照</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>摄像头</translation>
        </message>
        <message>
            <source>What the camera sees</source>
            <translation>摄像头画面</translation>
        </message>
        <message>
            <source>There is no camera. Plug one in, or add photos from files.</source>
            <translation>没有摄像头。请接上摄像头，或从文件添加照片。</translation>
        </message>
        <message>
            <source>The camera gives no picture. Another program may be using it: close that, or unplug the camera and plug it in again.</source>
            <translation>摄像头没有画面，可能正被其他程序占用：请关闭该程序，或拔下摄像头后重新插上。</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) taken</source>
            <translation>
                <numerusform>已拍 %n 张</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::CandidateBox</name>
        <message>
            <source>Nobody found. Enter takes it down as new.</source>
            <translation>没有找到。按回车作为新客户登记。</translation>
        </message>
        <message>
            <source>Plate tail, telephone, VIN tail or name</source>
            <translation>车牌尾号、手机、车架号尾号或姓名</translation>
        </message>
        <message>
            <source>Find customer or vehicle</source>
            <translation>查找客户或车辆</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CertificateBanner</name>
        <message>
            <source>Settings of this desk</source>
            <translation>本机的设置</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CertificateWords</name>
        <message>
            <source>%1 shows another certificate than before</source>
            <translation>%1 出示的证书与以前不同</translation>
        </message>
        <message>
            <source>%1 could not prove who it is</source>
            <translation>%1 无法证明自己的身份</translation>
        </message>
        <message>
            <source>Nothing was sent. Its certificate begins with %1 (SHA-256).</source>
            <translation>没有发送任何内容。其证书指纹开头为 %1（SHA-256）。</translation>
        </message>
        <message>
            <source>The certificate of %1 was good until %2 only. Whoever runs the server has to renew it. If that time is still to come, the clock of this computer is wrong: correct it.</source>
            <translation>%1 的证书有效期只到 %2，需要由服务器管理员更新。如果这个时间还没到，说明本机的时钟不准，请校正。</translation>
        </message>
        <message>
            <source>The certificate of %1 is good from %2 on only. If that time has passed, the clock of this computer is wrong: correct it. Else ask whoever runs the server.</source>
            <translation>%1 的证书从 %2 起才有效。如果这个时间已经过去，说明本机的时钟不准，请校正；否则请询问服务器管理员。</translation>
        </message>
        <message>
            <source>At the address %1 a server answers whose certificate is for %2. Check the address; if it is right, ask whoever runs the server.</source>
            <translation>在地址 %1 应答的服务器，其证书属于 %2。请检查地址；如果地址无误，请询问服务器管理员。</translation>
        </message>
        <message>
            <source>The certificate of %1 cannot be checked. Ask whoever runs the server.</source>
            <translation>%1 的证书无法核验。请询问服务器管理员。</translation>
        </message>
        <message>
            <source>by the server itself</source>
            <translation>由服务器自己</translation>
        </message>
        <message>
            <source>by “%1”</source>
            <translation>由“%1”</translation>
        </message>
        <message>
            <source>So far %1 showed a certificate issued by “%2”; now it shows one issued %3, which this computer does not know. Either the server was given a new one, or something between here and the server pretends to be it. Ask whoever runs the server; if they changed it, choose the file of its authority that they give you.</source>
            <translation>到目前为止，%1 出示的证书由“%2”颁发；现在出示的是%3颁发的证书，本机不认识它。要么服务器换了新证书，要么有人在中途冒充服务器。请询问服务器管理员；如果确实更换了，请选择对方给您的颁发机构证书文件。</translation>
        </message>
        <message>
            <source>The certificate of %1 was issued %2, which this computer does not know. Ask whoever runs the server whether that is right; if it is, choose the file of its authority that they give you.</source>
            <translation>%1 的证书是%2颁发的，本机不认识它。请询问服务器管理员是否正确；如果正确，请选择对方给您的颁发机构证书文件。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CheckInEvidence</name>
        <message>
            <source>Photos of the car</source>
            <translation>车辆照片</translation>
        </message>
        <message>
            <source>Signature of the customer</source>
            <translation>客户签名</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CheckInForm</name>
        <message>
            <source>Whole kilometres, digits only.</source>
            <translation>请填整数公里，只用数字。</translation>
        </message>
        <message>
            <source>Percent, such as 62, or a fraction, such as 3/4.</source>
            <translation>请填百分比，如 62，或分数，如 3/4。</translation>
        </message>
        <message>
            <source>Last %1 km</source>
            <translation>上次 %1 km</translation>
        </message>
        <message>
            <source>The car of %1</source>
            <translation>%1 的车</translation>
        </message>
        <message>
            <source>Who, and which car</source>
            <translation>谁，哪辆车</translation>
        </message>
        <message>
            <source>Why, and until when</source>
            <translation>为何来，约何时</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Brought by</source>
            <translation>送修人</translation>
        </message>
        <message>
            <source>Mobile</source>
            <translation>手机</translation>
        </message>
        <message>
            <source>Relation to the car</source>
            <translation>与车主关系</translation>
        </message>
        <message>
            <source>Plate</source>
            <translation>车牌</translation>
        </message>
        <message>
            <source>VIN</source>
            <translation>车架号</translation>
        </message>
        <message>
            <source>Why this VIN is right</source>
            <translation>车架号无误的理由</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>品牌</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>车型</translation>
        </message>
        <message>
            <source>Energy</source>
            <translation>能源</translation>
        </message>
        <message>
            <source>Odometer (km)</source>
            <translation>里程 (km)</translation>
        </message>
        <message>
            <source>Fuel or charge</source>
            <translation>油量或电量</translation>
        </message>
        <message>
            <source>What the customer says</source>
            <translation>客户描述</translation>
        </message>
        <message>
            <source>Promised for</source>
            <translation>交车时间</translation>
        </message>
        <message>
            <source>Meanwhile the customer</source>
            <translation>等候方式</translation>
        </message>
        <message>
            <source>Notes, not printed</source>
            <translation>备注（不打印）</translation>
        </message>
        <message>
            <source>62 % or 3/4</source>
            <translation>62 % 或 3/4</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CheckInPage</name>
        <message>
            <source>Visit</source>
            <translation>到店记录</translation>
        </message>
        <message>
            <source>New arrival</source>
            <translation>新到店</translation>
        </message>
        <message>
            <source>Draft saved on this desk %1</source>
            <translation>草稿已保存在本机 %1</translation>
        </message>
        <message>
            <source>%1 (%2, put off until %3)</source>
            <translation>%1（%2 推迟到 %3）</translation>
        </message>
        <message>
            <source>%1 (%2, declined)</source>
            <translation>%1（%2 客户未同意）</translation>
        </message>
        <message>
            <source>%1 (%2, declined: %3)</source>
            <translation>%1（%2 客户未同意：%3）</translation>
        </message>
        <message>
            <source>Last time not done:</source>
            <translation>上次未做：</translation>
        </message>
        <message>
            <source>Still open:</source>
            <translation>未结维修单：</translation>
        </message>
        <message>
            <source>New energy</source>
            <translation>新能源</translation>
        </message>
        <message>
            <source>Leaves…</source>
            <translation>离店…</translation>
        </message>
        <message>
            <source>The customer leaves without service</source>
            <translation>客户未消费离店</translation>
        </message>
        <message>
            <source>Let wait</source>
            <translation>先等候</translation>
        </message>
        <message>
            <source>Into the queue; the check-in goes on later (Ctrl+Shift+Enter)</source>
            <translation>加入等候，稍后继续接待（Ctrl+Shift+Enter）</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Open order</source>
            <translation>开维修单</translation>
        </message>
        <message>
            <source>It is so, open the order</source>
            <translation>确认无误，开单</translation>
        </message>
        <message>
            <source>Add all</source>
            <translation>全部加入</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>The visit could not be read.</source>
            <translation>无法读取这次到店记录。</translation>
        </message>
        <message>
            <source>%1 waits</source>
            <translation>%1 已加入等候</translation>
        </message>
        <message>
            <source>Is it so?</source>
            <translation>请确认：</translation>
        </message>
        <message>
            <source>Service order %1 is open</source>
            <translation>已开维修单 %1</translation>
        </message>
        <message>
            <source>%1 left without service</source>
            <translation>%1 未消费离店</translation>
        </message>
        <message>
            <source>%1 is not saved yet, the draft is kept. %2</source>
            <translation>%1尚未保存，草稿已保留。%2</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CheckInSheetDocument</name>
        <message>
            <source>Notes</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Replaced parts:</source>
            <translation>旧件：</translation>
        </message>
        <message>
            <source>I take them</source>
            <translation>带走</translation>
        </message>
        <message>
            <source>dispose of them</source>
            <translation>由店处理</translation>
        </message>
        <message>
            <source>valuables were taken out</source>
            <translation>贵重物品已取走</translation>
        </message>
        <message>
            <source>Customer&apos;s signature</source>
            <translation>客户签字</translation>
        </message>
        <message>
            <source>Advisor&apos;s signature</source>
            <translation>服务顾问签字</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Check-in sheet</source>
            <translation>接车单</translation>
        </message>
        <message>
            <source>Draft, not opened yet</source>
            <translation>草稿，尚未开单</translation>
        </message>
        <message>
            <source>Plate</source>
            <translation>车牌</translation>
        </message>
        <message>
            <source>VIN</source>
            <translation>车架号</translation>
        </message>
        <message>
            <source>Vehicle</source>
            <translation>车辆</translation>
        </message>
        <message>
            <source>Energy</source>
            <translation>能源</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Brought by</source>
            <translation>送修人</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>与车主关系</translation>
        </message>
        <message>
            <source>Odometer</source>
            <translation>里程</translation>
        </message>
        <message>
            <source>Charge</source>
            <translation>电量</translation>
        </message>
        <message>
            <source>Fuel</source>
            <translation>油量</translation>
        </message>
        <message>
            <source>Promised</source>
            <translation>约定交车</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>等候方式</translation>
        </message>
        <message>
            <source>Advisor</source>
            <translation>服务顾问</translation>
        </message>
        <message>
            <source>What the customer says</source>
            <translation>客户描述</translation>
        </message>
        <message>
            <source>Nothing was named.</source>
            <translation>客户未说明。</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>约定</translation>
        </message>
        <message>
            <source>I ask the workshop to examine the vehicle for what is named above and agree to the test drives this needs.</source>
            <translation>本人委托贵店就上述情况检查车辆，并同意为此所需的路试。</translation>
        </message>
        <message>
            <source>Every further job and its price needs my agreement before it is done.</source>
            <translation>任何增加的维修项目及其费用，须经本人同意后方可进行。</translation>
        </message>
        <message>
            <source>The promised time may change with the findings; I am told before it is missed.</source>
            <translation>约定交车时间可能因检查结果而调整，贵店将在超时前告知本人。</translation>
        </message>
        <message>
            <source>My data serve this order and the duties of law; other use needs my separate consent.</source>
            <translation>本人信息仅用于本次维修及法律规定的义务，其他用途须经本人单独同意。</translation>
        </message>
        <message>
            <source>Customer&apos;s signature, %1</source>
            <translation>客户签名，%1</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ChecklistCard</name>
        <message>
            <source>Name of the store</source>
            <translation>店名</translation>
        </message>
        <message>
            <source>Who works here</source>
            <translation>员工名单</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>营业时间</translation>
        </message>
        <message>
            <source>Work places in the workshop</source>
            <translation>车间工位</translation>
        </message>
        <message>
            <source>Usual tax</source>
            <translation>常用税率</translation>
        </message>
        <message>
            <source>How orders are numbered</source>
            <translation>单号规则</translation>
        </message>
        <message>
            <source>Terms on printed sheets</source>
            <translation>打印单据上的条款</translation>
        </message>
        <message>
            <source>Before the first customer</source>
            <translation>接待第一位客户之前</translation>
        </message>
        <message>
            <source>%1 of %2 done</source>
            <translation>已完成 %1/%2</translation>
        </message>
        <message>
            <source>Do not show again</source>
            <translation>不再显示</translation>
        </message>
        <message>
            <source>%1: done</source>
            <translation>%1：已完成</translation>
        </message>
        <message>
            <source>%1: open</source>
            <translation>%1：待完成</translation>
        </message>
        <message>
            <source>Looks right</source>
            <translation>没问题</translation>
        </message>
        <message>
            <source>%1: looks right</source>
            <translation>%1：没问题</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ColumnButton</name>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Sort, move, show and hide columns</source>
            <translation>排序、移动、显示和隐藏列</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ColumnMenu</name>
        <message>
            <source>As at first</source>
            <translation>恢复默认</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>排序</translation>
        </message>
        <message>
            <source>%1, ascending</source>
            <translation>%1，升序</translation>
        </message>
        <message>
            <source>%1, descending</source>
            <translation>%1，降序</translation>
        </message>
        <message>
            <source>Move “%1” to the left</source>
            <translation>将“%1”左移</translation>
        </message>
        <message>
            <source>Move “%1” to the right</source>
            <translation>将“%1”右移</translation>
        </message>
        <message>
            <source>Usual order</source>
            <translation>默认顺序</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ConcernList</name>
        <message>
            <source>last time</source>
            <translation>上次未做</translation>
        </message>
        <message>
            <source>Add in the customer&apos;s words, Enter</source>
            <translation>用客户原话填写，回车添加</translation>
        </message>
        <message>
            <source>Concern %1</source>
            <translation>客户描述 %1</translation>
        </message>
        <message>
            <source>Remove (Backspace in the empty line)</source>
            <translation>删除（在空行按退格键）</translation>
        </message>
        <message>
            <source>Remove concern %1</source>
            <translation>删除客户描述 %1</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ConflictView</name>
        <message>
            <source>The record is deleted by now.</source>
            <translation>该记录现已删除。</translation>
        </message>
        <message>
            <source>It was changed since; now stands: %1</source>
            <translation>此后又有修改，现为：%1</translation>
        </message>
        <message>
            <source>From before this desk keeps who changed what</source>
            <translation>早于本机开始保留修改记录之时</translation>
        </message>
        <message>
            <source>Nobody named</source>
            <translation>未署名</translation>
        </message>
        <message>
            <source>%1 at desk %2, %3</source>
            <translation>%1 · %2 号前台 · %3</translation>
        </message>
        <message>
            <source>%1 that stands</source>
            <translation>现行的%1</translation>
        </message>
        <message>
            <source>The other %1</source>
            <translation>另一个%1</translation>
        </message>
        <message>
            <source>Open: %1</source>
            <translation>打开：%1</translation>
        </message>
        <message>
            <source>Keep what stands</source>
            <translation>保留现行值</translation>
        </message>
        <message>
            <source>Keep the record</source>
            <translation>保留记录</translation>
        </message>
        <message>
            <source>Remove it</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Use the other</source>
            <translation>改用另一个</translation>
        </message>
        <message>
            <source>Delete the record</source>
            <translation>删除记录</translation>
        </message>
        <message>
            <source>%1 as printed</source>
            <translation>打印时的%1</translation>
        </message>
        <message>
            <source>Noted</source>
            <translation>知道了</translation>
        </message>
        <message>
            <source>%1: taken by</source>
            <translation>%1：已被占用</translation>
        </message>
        <message>
            <source>%1 that was asked for</source>
            <translation>想预约的%1</translation>
        </message>
        <message>
            <source>An appointment that was removed since</source>
            <translation>一个已被移除的预约</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CountText</name>
        <message>
            <source>the best %1</source>
            <translation>最匹配的 %1 条</translation>
        </message>
        <message>
            <source>%1 or more</source>
            <translation>至少 %1 条</translation>
        </message>
    </context>
    <context>
        <name>forecourt::Countdown</name>
        <message numerus="yes">
            <source>%n day(s) left</source>
            <translation>
                <numerusform>剩 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 h %2 min left</source>
            <translation>剩 %1 小时 %2 分</translation>
        </message>
        <message>
            <source>%1:%2 left</source>
            <translation>剩 %1:%2</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) over</source>
            <translation>
                <numerusform>超时 %n 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s) over</source>
            <translation>
                <numerusform>超时 %n 小时</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min over</source>
            <translation>
                <numerusform>超时 %n 分</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::CustomerEdit</name>
        <message>
            <source>A name is needed: surname and given name, or the company.</source>
            <translation>需要填写姓名（姓和名），或公司名称。</translation>
        </message>
        <message>
            <source>A year from %1 to %2, or nothing.</source>
            <translation>填 %1 至 %2 之间的年份，或留空。</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>（空）</translation>
        </message>
        <message>
            <source>Another desk wrote “%1”. F4 takes it.</source>
            <translation>另一台电脑改成了“%1”。按 F4 采用。</translation>
        </message>
        <message>
            <source>Edit customer</source>
            <translation>编辑客户</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Year of birth</source>
            <translation>出生年份</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Remove customer</source>
            <translation>删除客户</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CustomerForm</name>
        <message>
            <source>This number is known.</source>
            <translation>该号码已存在。</translation>
        </message>
        <message>
            <source>This address is known.</source>
            <translation>该邮箱已存在。</translation>
        </message>
        <message>
            <source>Somebody has the same name.</source>
            <translation>已有同名客户。</translation>
        </message>
        <message>
            <source>A name is needed: surname and given name, or the company.</source>
            <translation>需要填写姓名（姓和名），或公司名称。</translation>
        </message>
        <message>
            <source>New customer</source>
            <translation>新客户</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>邮箱</translation>
        </message>
        <message>
            <source>Open this customer</source>
            <translation>打开该客户</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CustomerHeader</name>
        <message>
            <source>Company</source>
            <translation>公司</translation>
        </message>
        <message numerus="yes">
            <source>customer for %n year(s)</source>
            <translation>
                <numerusform>客户 %n 年</numerusform>
            </translation>
        </message>
        <message>
            <source>new this year</source>
            <translation>今年新客户</translation>
        </message>
        <message>
            <source>No number and no address yet</source>
            <translation>尚无电话和邮箱</translation>
        </message>
        <message>
            <source>In house</source>
            <translation>店内</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Edit (F2)</source>
            <translation>编辑（F2）</translation>
        </message>
        <message>
            <source>Receive</source>
            <translation>接待</translation>
        </message>
        <message>
            <source>Receive this customer at the counter (Ctrl+R)</source>
            <translation>到店接待该客户（Ctrl+R）</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CustomerSide</name>
        <message>
            <source>Call: this lead has had no answer.</source>
            <translation>请致电：该线索尚未回复。</translation>
        </message>
        <message>
            <source>Call about %1: this lead has had no answer.</source>
            <translation>请就 %1 致电：该线索尚未回复。</translation>
        </message>
        <message>
            <source>Because: lead received %1</source>
            <translation>依据：线索收到于 %1</translation>
        </message>
        <message>
            <source>Hand the car over.</source>
            <translation>请交车。</translation>
        </message>
        <message>
            <source>Because: order %1 is ready for pick-up</source>
            <translation>依据：维修单 %1 已可交车</translation>
        </message>
        <message>
            <source>Offer again: %1.</source>
            <translation>请再次推荐：%1。</translation>
        </message>
        <message>
            <source>Because: put off on order %1</source>
            <translation>依据：维修单 %1 中推迟</translation>
        </message>
        <message>
            <source>Because: put off on order %1 until %2</source>
            <translation>依据：维修单 %1 中推迟至 %2</translation>
        </message>
        <message>
            <source>Open the lead</source>
            <translation>打开线索</translation>
        </message>
        <message>
            <source>Open the order</source>
            <translation>打开维修单</translation>
        </message>
        <message>
            <source>%1 km</source>
            <translation>%1 公里</translation>
        </message>
        <message>
            <source>no longer</source>
            <translation>已不再拥有</translation>
        </message>
        <message>
            <source>No vehicle yet. Receiving one adds it here.</source>
            <translation>尚无车辆。到店接待后会出现在这里。</translation>
        </message>
        <message>
            <source>%1, preferred</source>
            <translation>%1 · 首选</translation>
        </message>
        <message>
            <source>None given</source>
            <translation>尚无授权</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>given %1</source>
            <translation>%1 同意</translation>
        </message>
        <message>
            <source>withdrawn %1</source>
            <translation>%1 撤回</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Withdraw: %1</source>
            <translation>撤回：%1</translation>
        </message>
        <message>
            <source>Paid so far</source>
            <translation>累计付款</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>维修单</translation>
        </message>
        <message>
            <source>Of these open</source>
            <translation>其中未完成</translation>
        </message>
        <message>
            <source>Last visit</source>
            <translation>最近到店</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Vehicles</source>
            <translation>车辆</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>联系方式</translation>
        </message>
        <message>
            <source>Permissions</source>
            <translation>授权</translation>
        </message>
        <message>
            <source>Money</source>
            <translation>往来</translation>
        </message>
        <message>
            <source>Another number or address</source>
            <translation>添加号码或地址</translation>
        </message>
        <message>
            <source>Kind of contact</source>
            <translation>联系方式类型</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>Give</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>The customer agrees to this purpose, through this channel</source>
            <translation>客户同意该用途和该渠道</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CustomerTimeline</name>
        <message>
            <source>The timeline could not be read.</source>
            <translation>无法读取时间线。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Reading the timeline…</source>
            <translation>正在读取时间线…</translation>
        </message>
        <message>
            <source>Nothing here yet</source>
            <translation>这里还没有内容</translation>
        </message>
        <message>
            <source>What sales, service and contacts do with this customer appears here by itself.</source>
            <translation>销售、售后和沟通记录会自动出现在这里。</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>时间线</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Sales</source>
            <translation>销售</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>售后</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>沟通</translation>
        </message>
        <message>
            <source>Write a note and press Enter</source>
            <translation>写备注，按回车保存</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Write a note (Ctrl+T)</source>
            <translation>写备注（Ctrl+T）</translation>
        </message>
        <message>
            <source>Jump to year</source>
            <translation>跳到年份</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>所有人</translation>
        </message>
        <message>
            <source>All vehicles</source>
            <translation>全部车辆</translation>
        </message>
        <message>
            <source>Events of this person</source>
            <translation>此人员的事件</translation>
        </message>
        <message>
            <source>Events of this vehicle</source>
            <translation>此车辆的事件</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CustomerWords</name>
        <message>
            <source>Female</source>
            <translation>女</translation>
        </message>
        <message>
            <source>Male</source>
            <translation>男</translation>
        </message>
        <message>
            <source>Not said</source>
            <translation>未填</translation>
        </message>
        <message>
            <source>Mobile</source>
            <translation>手机</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>邮箱</translation>
        </message>
        <message>
            <source>WeChat</source>
            <translation>微信</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Marketing</source>
            <translation>营销</translation>
        </message>
        <message>
            <source>Personal offers</source>
            <translation>个性化推荐</translation>
        </message>
        <message>
            <source>Share with the manufacturer</source>
            <translation>提供给厂家</translation>
        </message>
        <message>
            <source>Share with insurers</source>
            <translation>提供给保险公司</translation>
        </message>
        <message>
            <source>Keep a licence scan</source>
            <translation>保存证件扫描件</translation>
        </message>
        <message>
            <source>any channel</source>
            <translation>任何渠道</translation>
        </message>
        <message>
            <source>by phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>by text message</source>
            <translation>短信</translation>
        </message>
        <message>
            <source>by WeChat</source>
            <translation>微信</translation>
        </message>
        <message>
            <source>by e-mail</source>
            <translation>邮件</translation>
        </message>
        <message>
            <source>This customer was removed meanwhile.</source>
            <translation>该客户已被删除。</translation>
        </message>
        <message>
            <source>Another customer has this number.</source>
            <translation>该号码属于另一位客户。</translation>
        </message>
        <message>
            <source>One of the fields cannot be saved like this. Nothing was lost; correct the marked field.</source>
            <translation>有一项无法保存。内容没有丢失，请改正标出的一项。</translation>
        </message>
        <message>
            <source>The disk is full. Nothing was lost; make room and save again.</source>
            <translation>磁盘已满。内容没有丢失，请清理空间后再保存。</translation>
        </message>
        <message>
            <source>The data file cannot be written now. Nothing was lost; try again.</source>
            <translation>数据文件暂时无法写入。内容没有丢失，请重试。</translation>
        </message>
        <message>
            <source>That did not work. Nothing was lost; try again.</source>
            <translation>操作没有成功。内容没有丢失，请重试。</translation>
        </message>
        <message>
            <source>Not a whole number yet: 11 digits for a mobile, area code first for a landline.</source>
            <translation>号码还不完整：手机 11 位，座机请加区号。</translation>
        </message>
        <message>
            <source>Not a whole address yet: name@company.com</source>
            <translation>邮箱还不完整：name@company.com</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CustomersRoom</name>
        <message>
            <source>Customer created</source>
            <translation>客户已创建</translation>
        </message>
        <message>
            <source>Find in the list of customers</source>
            <translation>在客户列表中查找</translation>
        </message>
        <message>
            <source>Edit the customer</source>
            <translation>编辑客户</translation>
        </message>
        <message>
            <source>Receive the customer</source>
            <translation>接待客户</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>写备注</translation>
        </message>
        <message>
            <source>Take the other desk&apos;s value while editing</source>
            <translation>编辑时采用另一台电脑的内容</translation>
        </message>
        <message>
            <source>This vehicle has no customer.</source>
            <translation>这辆车没有客户。</translation>
        </message>
        <message>
            <source>Reading the customer…</source>
            <translation>正在读取客户…</translation>
        </message>
        <message>
            <source>This customer is not here any more.</source>
            <translation>该客户已不存在。</translation>
        </message>
        <message>
            <source>The customer could not be read.</source>
            <translation>无法读取该客户。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Choose a customer to see the whole story</source>
            <translation>选择客户查看全部记录</translation>
        </message>
        <message>
            <source>Customer removed</source>
            <translation>客户已删除</translation>
        </message>
        <message>
            <source>Customers</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>New customer</source>
            <translation>新客户</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>In house</source>
            <translation>店内</translation>
        </message>
        <message>
            <source>With vehicle</source>
            <translation>有车</translation>
        </message>
        <message>
            <source>Name, number, plate</source>
            <translation>姓名、号码、车牌</translation>
        </message>
        <message>
            <source>no vehicle</source>
            <translation>无车</translation>
        </message>
        <message>
            <source>The customers could not be read.</source>
            <translation>无法读取客户。</translation>
        </message>
        <message>
            <source>Reading customers…</source>
            <translation>正在读取客户…</translation>
        </message>
        <message>
            <source>Nobody found</source>
            <translation>没有找到</translation>
        </message>
        <message>
            <source>No customers yet</source>
            <translation>还没有客户</translation>
        </message>
        <message>
            <source>Try part of a name, a number or the tail of a plate.</source>
            <translation>试试姓名的一部分、号码或车牌尾号。</translation>
        </message>
        <message>
            <source>Leads and arrivals bring them here, or create one.</source>
            <translation>线索和到店会带来客户，也可以新建。</translation>
        </message>
        <message>
            <source>Find a customer</source>
            <translation>查找客户</translation>
        </message>
        <message>
            <source>Who changed what</source>
            <translation>谁修改了什么</translation>
        </message>
        <message>
            <source>Import from a table</source>
            <translation>从表格导入</translation>
        </message>
        <message>
            <source>Import customers or vehicles from a table</source>
            <translation>从表格导入客户或车辆</translation>
        </message>
        <message>
            <source>Merge customers that are one</source>
            <translation>合并同一客户</translation>
        </message>
        <message>
            <source>Export the list of customers, or the timeline in use</source>
            <translation>导出客户列表，或正在查看的时间线</translation>
        </message>
        <message>
            <source>Export this customer&apos;s timeline</source>
            <translation>导出该客户的时间线</translation>
        </message>
    </context>
    <context>
        <name>forecourt::DateField</name>
        <message>
            <source>Not a day: type 2026-11-03, 11-3, tomorrow or +3.</source>
            <translation>不是日期：请输入 2026-11-03、11-3、明天或 +3。</translation>
        </message>
        <message>
            <source>%1 or later is needed.</source>
            <translation>须为 %1 或之后。</translation>
        </message>
        <message>
            <source>%1 or earlier is needed.</source>
            <translation>须为 %1 或之前。</translation>
        </message>
        <message>
            <source>Today, %1</source>
            <translation>今天，%1</translation>
        </message>
        <message>
            <source>Tomorrow, %1</source>
            <translation>明天，%1</translation>
        </message>
        <message numerus="yes">
            <source>%1, in %n day(s)</source>
            <translation>
                <numerusform>%1，%n 天后</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n day(s) ago</source>
            <translation>
                <numerusform>%1，%n 天前</numerusform>
            </translation>
        </message>
        <message>
            <source>2026-11-03, +3</source>
            <translation>2026-11-03、+3</translation>
        </message>
    </context>
    <context>
        <name>forecourt::DeskCard</name>
        <message>
            <source>This desk</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>The data here come from a store on a server, but this desk is not joined to it, so nothing is exchanged. Ask for a new code and join again: what was entered here goes along.</source>
            <translation>这里的数据来自服务器上的一家门店，但本机尚未加入，因此没有同步。请索取新的加入码重新加入：在这里录入的内容会一并上传。</translation>
        </message>
        <message>
            <source>Works by itself; no other desk sees what is entered here. With the address of a server and a code it joins a store: what was entered here goes along, the settings of the store are then those of the server.</source>
            <translation>本机独立运行，其他电脑看不到这里录入的内容。有了服务器地址和加入码就能加入门店：这里录入的内容会一并上传，门店设置则以服务器为准。</translation>
        </message>
        <message>
            <source>Store: %1</source>
            <translation>门店：%1</translation>
        </message>
        <message>
            <source>Server: %1</source>
            <translation>服务器：%1</translation>
        </message>
        <message>
            <source>Name: %1</source>
            <translation>名称：%1</translation>
        </message>
        <message>
            <source>Servers with a certificate of this authority are believed now.</source>
            <translation>现在起信任由该机构颁发证书的服务器。</translation>
        </message>
        <message>
            <source>Choose the certificate of the server&apos;s authority</source>
            <translation>选择服务器证书颁发机构的证书</translation>
        </message>
        <message>
            <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
            <translation>证书 (*.pem *.crt *.cer *.der);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Certificate of the server…</source>
            <translation>服务器证书…</translation>
        </message>
        <message>
            <source>Key: in a file of the data folder that only this account can read</source>
            <translation>密钥：保存在数据文件夹中，只有本账户能读取</translation>
        </message>
        <message>
            <source>Key: in the keyring of this account</source>
            <translation>密钥：保存在本账户的密钥环中</translation>
        </message>
    </context>
    <context>
        <name>forecourt::DeskTexts</name>
        <message>
            <source>Desk %1</source>
            <translation>电脑 %1</translation>
        </message>
        <message>
            <source>revoked %1</source>
            <translation>%1 停用</translation>
        </message>
        <message>
            <source>not seen yet</source>
            <translation>尚未联系过服务器</translation>
        </message>
        <message>
            <source>seen just now</source>
            <translation>刚刚在线</translation>
        </message>
        <message numerus="yes">
            <source>seen %n minute(s) ago</source>
            <translation>
                <numerusform>%n 分钟前在线</numerusform>
            </translation>
        </message>
        <message>
            <source>last seen %1</source>
            <translation>上次在线 %1</translation>
        </message>
        <message>
            <source>This desk</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>Revoked</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>joined %1</source>
            <translation>%1 加入</translation>
        </message>
        <message>
            <source>lost</source>
            <translation>丢失</translation>
        </message>
        <message>
            <source>The server cannot be reached.</source>
            <translation>无法连接服务器。</translation>
        </message>
        <message>
            <source>Only the server knows the other desks. You can keep working.</source>
            <translation>只有服务器知道其他电脑的情况。您可以继续工作。</translation>
        </message>
        <message>
            <source>The server cannot list the desks.</source>
            <translation>服务器无法列出电脑。</translation>
        </message>
        <message>
            <source>It may be older than this program: ask whoever runs it for an update.</source>
            <translation>它的版本可能比本程序旧：请联系服务器管理员升级。</translation>
        </message>
        <message>
            <source>The server did not answer this desk.</source>
            <translation>服务器没有答复本机。</translation>
        </message>
        <message>
            <source>Ask an administrator whether this desk still belongs to the store. You can keep working.</source>
            <translation>请询问管理员本机是否仍属于本店。您可以继续工作。</translation>
        </message>
        <message>
            <source>The list of desks could not be read.</source>
            <translation>无法读取电脑列表。</translation>
        </message>
        <message>
            <source>If it fails again, show this to whoever runs the server. You can keep working.</source>
            <translation>如果再次失败，请告知服务器管理员。您可以继续工作。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::DesksCard</name>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>DESK</source>
            <translation>DESK</translation>
        </message>
        <message>
            <source>Asking the server…</source>
            <translation>正在询问服务器…</translation>
        </message>
        <message>
            <source>The server knows no desk of this store.</source>
            <translation>服务器上没有本店电脑的记录。</translation>
        </message>
        <message>
            <source>as of %1</source>
            <translation>截至 %1</translation>
        </message>
        <message>
            <source>Desks of this store</source>
            <translation>本店的电脑</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Hide the desks of this store</source>
            <translation>收起本店的电脑</translation>
        </message>
        <message>
            <source>Show the desks of this store</source>
            <translation>显示本店的电脑</translation>
        </message>
        <message>
            <source>A desk at work is seen about every ten minutes. Choose one that is lost or stolen: whoever runs the server revokes it there with:</source>
            <translation>使用中的电脑大约每十分钟与服务器联系一次。请选中丢失或被盗的电脑，由服务器管理员在服务器上执行以下命令停用：</translation>
        </message>
        <message>
            <source>Command that revokes a desk</source>
            <translation>停用电脑的命令</translation>
        </message>
    </context>
    <context>
        <name>forecourt::DetailsForm</name>
        <message>
            <source>Promise and notes</source>
            <translation>交车约定与备注</translation>
        </message>
        <message>
            <source>Promised for</source>
            <translation>约定交车</translation>
        </message>
        <message>
            <source>Notes, printed on the sheets</source>
            <translation>备注（打印在单据上）</translation>
        </message>
        <message>
            <source>Notes, not printed</source>
            <translation>内部备注（不打印）</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ErrorState</name>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ErrorWords</name>
        <message>
            <source>a value is not acceptable</source>
            <translation>有一项内容不符合要求</translation>
        </message>
        <message>
            <source>it is not there any more</source>
            <translation>它已不存在</translation>
        </message>
        <message>
            <source>it was changed meanwhile</source>
            <translation>它已被他人修改</translation>
        </message>
        <message>
            <source>this is not allowed</source>
            <translation>不允许此操作</translation>
        </message>
        <message>
            <source>it cannot be reached just now</source>
            <translation>暂时无法连接</translation>
        </message>
        <message>
            <source>it took too long</source>
            <translation>等待时间过长</translation>
        </message>
        <message>
            <source>it is too large</source>
            <translation>内容过大</translation>
        </message>
        <message>
            <source>it cannot be read</source>
            <translation>无法读取</translation>
        </message>
        <message>
            <source>this version does not know it</source>
            <translation>此版本不支持</translation>
        </message>
        <message>
            <source>another program holds the store</source>
            <translation>数据正被另一个程序占用</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>磁盘已满</translation>
        </message>
        <message>
            <source>the data folder cannot be written</source>
            <translation>数据文件夹无法写入</translation>
        </message>
        <message>
            <source>part of the store&apos;s file cannot be read</source>
            <translation>数据文件有部分无法读取</translation>
        </message>
        <message>
            <source>the store was written by a newer version</source>
            <translation>数据由更新的版本写入</translation>
        </message>
        <message>
            <source>the program made a mistake; its log says more</source>
            <translation>程序出错，详情见日志</translation>
        </message>
        <message>
            <source>the file of the store is gone</source>
            <translation>数据文件不见了</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ExportWords</name>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>邮箱</translation>
        </message>
        <message>
            <source>Plate</source>
            <translation>车牌</translation>
        </message>
        <message>
            <source>Vehicles</source>
            <translation>车辆数</translation>
        </message>
        <message>
            <source>In house</source>
            <translation>在店</translation>
        </message>
        <message>
            <source>Last seen</source>
            <translation>最近来店</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>品牌</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>车型</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>到达时间</translation>
        </message>
        <message>
            <source>First response</source>
            <translation>首次响应</translation>
        </message>
        <message>
            <source>Next follow-up</source>
            <translation>下次跟进</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>单号</translation>
        </message>
        <message>
            <source>Concern</source>
            <translation>客户描述</translation>
        </message>
        <message>
            <source>Advisor</source>
            <translation>服务顾问</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>开单时间</translation>
        </message>
        <message>
            <source>Promised</source>
            <translation>约定交车</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>完工时间</translation>
        </message>
        <message numerus="yes">
            <source>%n rows written to %1</source>
            <translation>
                <numerusform>已将 %n 行写入 %1</numerusform>
            </translation>
        </message>
        <message>
            <source>%1; personal data are masked, a manager may export them</source>
            <translation>%1；个人信息已隐去，经理可以导出</translation>
        </message>
        <message>
            <source>The export was stopped. There is no file, and what stood there before is untouched.</source>
            <translation>导出已停止。没有生成文件，原有文件保持不变。</translation>
        </message>
        <message>
            <source>The disk is full. No file was written. Make room or choose another folder.</source>
            <translation>磁盘已满，没有写入文件。请腾出空间或选择其他文件夹。</translation>
        </message>
        <message>
            <source>The list could not be written. Check that the folder is there and may be written to.</source>
            <translation>列表无法写入。请确认文件夹存在并且允许写入。</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>到店时间</translation>
        </message>
        <message>
            <source>Reception began</source>
            <translation>开始接待</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Works here</source>
            <translation>在职</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>撤销时间</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>工位</translation>
        </message>
        <message>
            <source>Done by</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Kind of record</source>
            <translation>记录类型</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>修改前</translation>
        </message>
        <message>
            <source>After</source>
            <translation>修改后</translation>
        </message>
        <message>
            <source>Stands</source>
            <translation>现行值</translation>
        </message>
        <message>
            <source>The other value</source>
            <translation>另一个值</translation>
        </message>
        <message>
            <source>Records changed</source>
            <translation>更改的记录数</translation>
        </message>
        <message>
            <source>The server&apos;s reason</source>
            <translation>服务器给出的原因</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>Invalid</source>
            <translation>无效</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>回复时间</translation>
        </message>
        <message>
            <source>Leads</source>
            <translation>线索</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Orders opened</source>
            <translation>开单</translation>
        </message>
        <message>
            <source>Orders delivered</source>
            <translation>交车</translation>
        </message>
        <message>
            <source>Minutes to the first response</source>
            <translation>首次回复用时（分钟）</translation>
        </message>
        <message>
            <source>Begins</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>What for</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>Bay</source>
            <translation>工位</translation>
        </message>
        <message numerus="yes">
            <source>The best %n rows written to %1; the search finds more than a list takes</source>
            <translation>
                <numerusform>最匹配的 %n 行已写入 %1；搜索结果超出了列表的容量</numerusform>
            </translation>
        </message>
        <message>
            <source>The list is too long for this kind of file. No file was written. Export it as a table (CSV), or filter it first.</source>
            <translation>列表太长，此类文件容纳不下。未写入任何文件。请导出为表格（CSV），或先筛选。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::FigureRecords</name>
        <message>
            <source>The records could not be read.</source>
            <translation>无法读取记录。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Reading records…</source>
            <translation>正在读取记录…</translation>
        </message>
        <message>
            <source>This number is zero: nothing is behind it</source>
            <translation>这个数为零，没有记录</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>forecourt::FigureRecordsModel</name>
        <message>
            <source>answered after %1</source>
            <translation>%1后回复</translation>
        </message>
        <message>
            <source>No name</source>
            <translation>无姓名</translation>
        </message>
    </context>
    <context>
        <name>forecourt::FigureWords</name>
        <message>
            <source>This month</source>
            <translation>本月</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>近 30 天</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>上月</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>本周</translation>
        </message>
        <message>
            <source>≤ 5 min</source>
            <translation>≤ 5 分</translation>
        </message>
        <message>
            <source>≤ 30 min</source>
            <translation>≤ 30 分</translation>
        </message>
        <message>
            <source>≤ 2 h</source>
            <translation>≤ 2 小时</translation>
        </message>
        <message>
            <source>≤ 1 day</source>
            <translation>≤ 1 天</translation>
        </message>
        <message>
            <source>Longer</source>
            <translation>更久</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>未回复</translation>
        </message>
        <message>
            <source>Not said</source>
            <translation>未注明</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Leads</source>
            <translation>线索</translation>
        </message>
        <message>
            <source>Valid leads</source>
            <translation>有效线索</translation>
        </message>
        <message>
            <source>Invalid leads</source>
            <translation>无效线索</translation>
        </message>
        <message>
            <source>Answered leads</source>
            <translation>已回复线索</translation>
        </message>
        <message>
            <source>Answered in time</source>
            <translation>按时回复</translation>
        </message>
        <message>
            <source>Answered, or too late</source>
            <translation>已回复或已超时</translation>
        </message>
        <message>
            <source>First response</source>
            <translation>首次回复</translation>
        </message>
        <message>
            <source>Orders opened</source>
            <translation>开单</translation>
        </message>
        <message>
            <source>Orders delivered</source>
            <translation>交车</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 小时 %2 分</translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <translation>%1 分 %2 秒</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
    </context>
    <context>
        <name>forecourt::FiguresRoom</name>
        <message>
            <source>The figures could not be counted.</source>
            <translation>无法统计数据。</translation>
        </message>
        <message>
            <source>Nothing was lost.</source>
            <translation>数据没有丢失。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>正在统计…</translation>
        </message>
        <message>
            <source>No leads and no orders in this period</source>
            <translation>这段时间没有线索和维修单</translation>
        </message>
        <message>
            <source>Choose another period above. Figures fill by themselves as leads and orders come in.</source>
            <translation>请在上方选择其他时间。有了线索和维修单，数据会自动出现。</translation>
        </message>
        <message>
            <source>Show the records behind a number, or open one</source>
            <translation>查看数字背后的记录，或打开记录</translation>
        </message>
        <message>
            <source>%1 of all, %2</source>
            <translation>占全部 %1 · %2</translation>
        </message>
        <message>
            <source>answered %1</source>
            <translation>已回复 %1</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>Invalid</source>
            <translation>无效</translation>
        </message>
        <message>
            <source>Leads</source>
            <translation>线索</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>开单</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>交车</translation>
        </message>
        <message>
            <source>Counted in the opening hours of the store, from receiving the lead to the first personal call; automatic replies and wrong numbers do not count.</source>
            <translation>按门店营业时间计算，从收到线索到首次人工联系；自动回复和错号不算。</translation>
        </message>
        <message>
            <source>Valid leads</source>
            <translation>有效线索</translation>
        </message>
        <message>
            <source>Leads received in the period that are not fake, doubled or with a wrong number, of all leads received.</source>
            <translation>本期收到的线索中，除去虚假、重复和错号的线索；分母为全部收到的线索。</translation>
        </message>
        <message>
            <source>Median first response</source>
            <translation>首响中位数</translation>
        </message>
        <message>
            <source>Half of the answered valid leads were answered faster. </source>
            <translation>已回复的有效线索中，一半比这更快。</translation>
        </message>
        <message>
            <source>Answered in time</source>
            <translation>按时回复率</translation>
        </message>
        <message>
            <source>Valid leads answered within the time allowed for their source, of those answered or too late. Leads whose time still runs do not count yet. </source>
            <translation>在来源规定时间内回复的有效线索，分母为已回复或已超时的线索；还在计时的不算。</translation>
        </message>
        <message>
            <source>Orders opened</source>
            <translation>开单数</translation>
        </message>
        <message>
            <source>Service orders opened in the period.</source>
            <translation>本期开的维修单。</translation>
        </message>
        <message>
            <source>Orders delivered</source>
            <translation>交车数</translation>
        </message>
        <message>
            <source>Cars handed over in the period, whenever their order was opened.</source>
            <translation>本期交还客户的车辆，不论何时开单。</translation>
        </message>
        <message>
            <source>Leads by source</source>
            <translation>线索来源</translation>
        </message>
        <message>
            <source>Every lead received in the period, by where it came from.</source>
            <translation>本期收到的全部线索，按来源。</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Time to first response</source>
            <translation>首次回复时间</translation>
        </message>
        <message>
            <source>Valid leads received in the period. </source>
            <translation>本期收到的有效线索。</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>回复时间</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>占比</translation>
        </message>
        <message>
            <source>Orders by day</source>
            <translation>每日开单与交车</translation>
        </message>
        <message>
            <source>By the calendar day of the store.</source>
            <translation>按门店的自然日。</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>经营数据</translation>
        </message>
        <message>
            <source>Export the list or table in front</source>
            <translation>导出当前列表或表格</translation>
        </message>
        <message>
            <source>Export leads by source</source>
            <translation>导出线索来源</translation>
        </message>
        <message>
            <source>Export times to first response</source>
            <translation>导出首次回复时间</translation>
        </message>
        <message>
            <source>Export orders by day</source>
            <translation>导出每日开单与交车</translation>
        </message>
    </context>
    <context>
        <name>forecourt::FirstStartPage</name>
        <message>
            <source>This desk belongs to %1 now</source>
            <translation>本机已加入%1</translation>
        </message>
        <message>
            <source>Fetching the store…</source>
            <translation>正在获取门店数据…</translation>
        </message>
        <message>
            <source>Open the desk now</source>
            <translation>现在就打开</translation>
        </message>
        <message>
            <source>Asking the server</source>
            <translation>正在询问服务器</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Restoring the backup</source>
            <translation>正在恢复备份</translation>
        </message>
        <message>
            <source>The backup is checked before anything is put in place.</source>
            <translation>先检查备份，没有问题才会启用。</translation>
        </message>
        <message>
            <source>Making a dealership to try things out</source>
            <translation>正在生成演示门店</translation>
        </message>
        <message>
            <source>Customers, cars, leads and orders…</source>
            <translation>客户、车辆、线索和维修单…</translation>
        </message>
        <message>
            <source>%1 of %2 customers</source>
            <translation>客户 %1/%2</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1/%2</translation>
        </message>
        <message>
            <source>Checking that nothing is damaged…</source>
            <translation>正在检查数据是否完好…</translation>
        </message>
        <message>
            <source>%1 changes received</source>
            <translation>已接收 %1 项变更</translation>
        </message>
        <message>
            <source>The rest is fetched while you work.</source>
            <translation>其余数据会在工作时继续获取。</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>正在停止…</translation>
        </message>
        <message>
            <source>Welcome to Forecourt</source>
            <translation>欢迎使用 Forecourt</translation>
        </message>
        <message>
            <source>There is no store on this desk yet. How would you like to begin?</source>
            <translation>本机还没有门店数据。您想怎样开始？</translation>
        </message>
        <message>
            <source>Try it with demonstration data</source>
            <translation>用演示数据试用</translation>
        </message>
        <message>
            <source>A made-up dealership with customers, cars and orders, to look around and try everything. It never reaches a server.</source>
            <translation>一家虚构的门店，有客户、车辆和维修单，可以随意查看和操作。这些数据不会上传到服务器。</translation>
        </message>
        <message>
            <source>Join a store with a code</source>
            <translation>用加入码加入门店</translation>
        </message>
        <message>
            <source>Your store works with Forecourt already. Whoever runs the server gives you its address and a code.</source>
            <translation>您的门店已经在用 Forecourt。请向服务器管理员索取地址和加入码。</translation>
        </message>
        <message>
            <source>Restore a backup</source>
            <translation>恢复备份</translation>
        </message>
        <message>
            <source>Bring back the store from a backup file. The file is checked first.</source>
            <translation>从备份文件恢复门店数据，恢复前会先检查文件。</translation>
        </message>
        <message>
            <source>Set up a new store here</source>
            <translation>在这里新建门店</translation>
        </message>
        <message>
            <source>Begin with an empty store; its name is enough. It works without a server and can join one later.</source>
            <translation>从空白门店开始，只需填写店名。没有服务器也能使用，以后可以再加入。</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>A code is good for one desk and ten minutes.</source>
            <translation>一个加入码只能用于一台电脑，十分钟内有效。</translation>
        </message>
        <message>
            <source>A file written by “forecourt backup”. It is copied; the file itself stays as it is. If the store has a server, join it again afterwards with a new code: nothing gets lost.</source>
            <translation>由“forecourt backup”生成的文件。程序只复制它，不会改动原文件。如果门店有服务器，恢复后请用新的加入码重新加入，数据不会丢失。</translation>
        </message>
        <message>
            <source>If this desk joins a server later, everything entered here goes along. Settings of the store are then those of the server.</source>
            <translation>以后加入服务器时，这里录入的内容会一并上传；门店设置则以服务器为准。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::FirstStartWords</name>
        <message>
            <source>An address like sync.example.com is needed. It must begin with https:// unless the server is this computer.</source>
            <translation>请填写类似 sync.example.com 的地址。除非服务器就是本机，否则必须以 https:// 开头。</translation>
        </message>
        <message>
            <source>The server could not prove who it is: its certificate is not trusted here. Check the address, or ask whoever runs the server for its certificate.</source>
            <translation>无法确认服务器的身份：本机不信任它的证书。请检查地址，或向服务器管理员索取证书。</translation>
        </message>
        <message>
            <source>The server does not answer. Check the address and the network, then try again.</source>
            <translation>服务器没有响应。请检查地址和网络后重试。</translation>
        </message>
        <message>
            <source>Something answers at this address, but it is not a Forecourt server. Check the address.</source>
            <translation>这个地址有响应，但不是 Forecourt 服务器。请检查地址。</translation>
        </message>
        <message>
            <source>This code is not valid: mistyped, used before, or older than ten minutes. Ask for a new one.</source>
            <translation>加入码无效：可能输错、已被使用，或超过十分钟。请索取新的加入码。</translation>
        </message>
        <message>
            <source>The data on this desk belong to another store, so it cannot join this one. Nothing was changed.</source>
            <translation>本机的数据属于另一家门店，不能加入这家店。没有做任何更改。</translation>
        </message>
        <message>
            <source>These are demonstration data; they must not reach a real store. Start the program with an empty data folder to join.</source>
            <translation>这是演示数据，不能进入真实门店。请用空的数据文件夹启动程序后再加入。</translation>
        </message>
        <message>
            <source>This did not work: %1. Nothing was changed.</source>
            <translation>没有成功：%1。没有做任何更改。</translation>
        </message>
        <message>
            <source>This file cannot be read. Choose it again.</source>
            <translation>无法读取此文件，请重新选择。</translation>
        </message>
        <message>
            <source>This file is not a backup of Forecourt. Choose one that the program has written.</source>
            <translation>此文件不是 Forecourt 的备份。请选择由本程序生成的备份文件。</translation>
        </message>
        <message>
            <source>This backup is damaged or incomplete. Copy it again from where it came, or choose an older one.</source>
            <translation>此备份已损坏或不完整。请从原处重新复制，或选择更早的备份。</translation>
        </message>
        <message>
            <source>This backup was written by a newer version. Update the program, then restore it.</source>
            <translation>此备份由更新的版本生成。请先升级程序，再恢复。</translation>
        </message>
        <message>
            <source>This is the store of a running program, not a backup. Make a backup there first.</source>
            <translation>这是正在使用的数据文件，不是备份。请先在那台电脑上做备份。</translation>
        </message>
        <message>
            <source>There are data on this desk already; a backup never replaces them.</source>
            <translation>本机已有数据，备份不会覆盖它们。</translation>
        </message>
        <message>
            <source>There is not enough room on the disk. Nothing was changed; free some space and try again.</source>
            <translation>磁盘空间不足，没有做任何更改。请清理空间后重试。</translation>
        </message>
        <message>
            <source>The data folder cannot be written. Nothing was changed; ask whoever looks after this computer.</source>
            <translation>数据文件夹不可写入，没有做任何更改。请联系本机管理员。</translation>
        </message>
        <message>
            <source>There are data on this desk already. Start the program again to see them.</source>
            <translation>本机已有数据。请重新启动程序查看。</translation>
        </message>
        <message>
            <source>A name is needed, up to 200 characters.</source>
            <translation>请填写名称，最多 200 个字符。</translation>
        </message>
        <message>
            <source>This backup is sealed, and the password does not open it. Type the one that was set when it was made.</source>
            <translation>此备份已加密，密码不对。请输入备份时设置的密码。</translation>
        </message>
        <message>
            <source>There is no certificate in this file that can be read. Ask whoever runs the server for the file again, or leave this empty.</source>
            <translation>这个文件里没有可以读取的证书。请向服务器的管理员重新索取该文件，或者将此处留空。</translation>
        </message>
        <message>
            <source>This computer offers no place for secrets (a keyring) that is open, and this desk needs one for the key that proves it to the server. Unlock the keyring and try again, or choose below to keep the key in a file. The code was not used.</source>
            <translation>本机上没有已解锁的密钥环，而本机需要它来保存向服务器证明身份的密钥。请解锁密钥环后重试，或在下方选择把密钥保存到文件中。加入码尚未使用。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::FollowUpEdit</name>
        <message>
            <source>No follow-up</source>
            <translation>不再跟进</translation>
        </message>
        <message>
            <source>Other time…</source>
            <translation>其他时间…</translation>
        </message>
        <message>
            <source>Next follow-up</source>
            <translation>下次跟进</translation>
        </message>
        <message>
            <source>Time of the next follow-up</source>
            <translation>下次跟进时间</translation>
        </message>
        <message>
            <source>Say when, or choose that there is none.</source>
            <translation>请填写时间，或选择不再跟进。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::FollowUpTimes</name>
        <message>
            <source>In 30 minutes</source>
            <translation>30 分钟后</translation>
        </message>
    </context>
    <context>
        <name>forecourt::FormDraft</name>
        <message>
            <source>The draft cannot be kept.</source>
            <translation>草稿无法保存。</translation>
        </message>
        <message>
            <source>The record was changed since: %1. Compare before you save.</source>
            <translation>此后记录已被修改：%1。保存前请核对。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Draft of %1 on this desk.</source>
            <translation>本机草稿，保存于 %1。</translation>
        </message>
        <message>
            <source>Discard draft</source>
            <translation>放弃草稿</translation>
        </message>
        <message>
            <source>You can go on typing and save: %1.</source>
            <translation>您可以继续输入并保存：%1。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::GalleryWindow</name>
        <message>
            <source>Forecourt: the widgets</source>
            <translation>Forecourt：界面部件</translation>
        </message>
        <message>
            <source>Widgets</source>
            <translation>部件</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>外观</translation>
        </message>
    </context>
    <context>
        <name>forecourt::GiveUpDialog</name>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Give up: %1</source>
            <translation>放弃：%1</translation>
        </message>
        <message>
            <source>e.g. was taken down twice</source>
            <translation>例如：重复登记</translation>
        </message>
        <message>
            <source>What was written stands nowhere then: %1. The server&apos;s values stay. The change itself and your reason are kept in this list and in the history of the record.</source>
            <translation>放弃后，所写内容在任何地方都不生效：%1。以服务器上的内容为准。这项更改和您的原因会保留在此列表和该记录的修改历史中。</translation>
        </message>
        <message numerus="yes">
            <source>%n other change(s) rest on it and are given up with it.</source>
            <translation>
                <numerusform>另有 %n 项更改以它为前提，将一并放弃。</numerusform>
            </translation>
        </message>
        <message>
            <source>Say why, for whoever looks for it later.</source>
            <translation>请写明原因，以便日后查阅。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>forecourt::GlobalSearch</name>
        <message>
            <source>Nothing found for “%1”.</source>
            <translation>没有找到“%1”。</translation>
        </message>
        <message>
            <source>Search does not work just now. If it stays so, restart the program: its index is made anew then.</source>
            <translation>暂时无法搜索。如果一直如此，请重新启动程序，届时会重新生成索引。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::HeaderBar</name>
        <message>
            <source>Search customer, plate, order or command</source>
            <translation>搜索客户、车牌、单号或命令</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
    </context>
    <context>
        <name>forecourt::Hint</name>
        <message>
            <source>Do not show this hint again (%1)</source>
            <translation>不再显示此提示（%1）</translation>
        </message>
    </context>
    <context>
        <name>forecourt::HistoryDialog</name>
        <message>
            <source>History: %1</source>
            <translation>修改记录：%1</translation>
        </message>
        <message>
            <source>The history could not be read.</source>
            <translation>无法读取修改记录。</translation>
        </message>
        <message>
            <source>Reading the history…</source>
            <translation>正在读取修改记录…</translation>
        </message>
        <message>
            <source>Nothing was changed since changes are kept.</source>
            <translation>自开始保留修改记录以来没有任何修改。</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Nothing was lost.</source>
            <translation>数据没有丢失。</translation>
        </message>
        <message>
            <source>Try again; if it fails again, restart the program.</source>
            <translation>请重试；仍然失败时请重新启动程序。</translation>
        </message>
        <message>
            <source>The rest of the history could not be read.</source>
            <translation>其余修改记录无法读取。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::HistoryModel</name>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>工位</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>修改前</translation>
        </message>
        <message>
            <source>After</source>
            <translation>修改后</translation>
        </message>
    </context>
    <context>
        <name>forecourt::HistoryTexts</name>
        <message>
            <source>Nobody named</source>
            <translation>未署名</translation>
        </message>
        <message>
            <source>%1 changed</source>
            <translation>%1已修改</translation>
        </message>
        <message>
            <source>%1 added</source>
            <translation>%1已添加</translation>
        </message>
        <message>
            <source>%1 removed</source>
            <translation>%1已删除</translation>
        </message>
        <message>
            <source>%1 restored</source>
            <translation>%1已恢复</translation>
        </message>
        <message>
            <source>%1 (refused by the server, does not stand)</source>
            <translation>%1（服务器未接受，未生效）</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Year of birth</source>
            <translation>出生年份</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Preferred</source>
            <translation>首选</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>标注</translation>
        </message>
        <message>
            <source>Contact as compared</source>
            <translation>用于比对的联系方式</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>Given</source>
            <translation>同意时间</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>撤回时间</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>凭据</translation>
        </message>
        <message>
            <source>Trim</source>
            <translation>配置</translation>
        </message>
        <message>
            <source>Model year</source>
            <translation>年款</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>颜色</translation>
        </message>
        <message>
            <source>Energy</source>
            <translation>能源类型</translation>
        </message>
        <message>
            <source>Reason for an unusual VIN</source>
            <translation>特殊车架号的原因</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起始</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>截止</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Interest</source>
            <translation>意向</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>电子邮箱</translation>
        </message>
        <message>
            <source>First response by</source>
            <translation>首次响应人</translation>
        </message>
        <message>
            <source>Why invalid</source>
            <translation>无效原因</translation>
        </message>
        <message>
            <source>Why lost</source>
            <translation>战败原因</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>到店时间</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>完工时间</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation>结算时间</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>交车时间</translation>
        </message>
        <message>
            <source>Why declined</source>
            <translation>拒绝原因</translation>
        </message>
        <message>
            <source>Deferred until</source>
            <translation>推迟至</translation>
        </message>
        <message>
            <source>Approved by</source>
            <translation>批准人</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>批准时间</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Technician</source>
            <translation>技师</translation>
        </message>
        <message>
            <source>Tax</source>
            <translation>税率</translation>
        </message>
        <message>
            <source>Place in the list</source>
            <translation>列表位置</translation>
        </message>
        <message>
            <source>Service order</source>
            <translation>维修单</translation>
        </message>
        <message>
            <source>Job</source>
            <translation>作业项目</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>%1: a refused change was given up: %2</source>
            <translation>%1：放弃了一项被拒绝的更改：%2</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>公司</translation>
        </message>
        <message>
            <source>Private person</source>
            <translation>个人</translation>
        </message>
    </context>
    <context>
        <name>forecourt::IdentityDialog</name>
        <message>
            <source>Document</source>
            <translation>证件</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>号码</translation>
        </message>
        <message>
            <source>Valid until (if it says so)</source>
            <translation>有效期至（如有）</translation>
        </message>
        <message>
            <source>Keep the key in a file that only this account can read</source>
            <translation>把密钥保存在只有本账户可读的文件中</translation>
        </message>
        <message>
            <source>Open that customer</source>
            <translation>打开该客户</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Identity document</source>
            <translation>证件</translation>
        </message>
        <message>
            <source>The number is stored sealed. Others see its last characters only, and whoever shows it gives a reason that stays in the customer&apos;s timeline.</source>
            <translation>号码加密保存。其他人只能看到末几位；查看完整号码须填写原因，并记入客户时间线。</translation>
        </message>
        <message>
            <source>This desk has not got the key of the store. Join the store again with a new code (Settings).</source>
            <translation>本工位没有门店的密钥。请用新的加入码重新加入门店（设置）。</translation>
        </message>
        <message>
            <source>Unlock it and save again, or choose below.</source>
            <translation>请解锁后再保存，或在下面选择。</translation>
        </message>
        <message>
            <source>Another customer has a document with this number.</source>
            <translation>另一位客户已登记此号码的证件。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::IdentityPane</name>
        <message>
            <source>None taken down</source>
            <translation>尚未登记</translation>
        </message>
        <message>
            <source>expired %1</source>
            <translation>%1 已过期</translation>
        </message>
        <message>
            <source>valid until %1</source>
            <translation>有效期至 %1</translation>
        </message>
        <message>
            <source>%1: %2 %3</source>
            <translation>%1：%2 %3</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Identity documents</source>
            <translation>证件</translation>
        </message>
        <message>
            <source>Add a document</source>
            <translation>登记证件</translation>
        </message>
    </context>
    <context>
        <name>forecourt::IdentityReader</name>
        <message>
            <source>What for</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Show the number</source>
            <translation>查看号码</translation>
        </message>
        <message>
            <source>e.g. agreement for a test drive</source>
            <translation>例如：签试驾协议</translation>
        </message>
        <message>
            <source>Your name and the reason stay in the customer&apos;s timeline.</source>
            <translation>您的姓名和原因会记入客户时间线。</translation>
        </message>
        <message>
            <source>Say what the number is needed for.</source>
            <translation>请说明为何需要该号码。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::IdentityWords</name>
        <message>
            <source>Identity card</source>
            <translation>身份证</translation>
        </message>
        <message>
            <source>Driving licence</source>
            <translation>驾驶证</translation>
        </message>
        <message>
            <source>Passport</source>
            <translation>护照</translation>
        </message>
        <message>
            <source>Other document</source>
            <translation>其他证件</translation>
        </message>
        <message>
            <source>A number has at least 5 characters.</source>
            <translation>号码至少 5 个字符。</translation>
        </message>
        <message>
            <source>A number has at most 32 characters.</source>
            <translation>号码最多 32 个字符。</translation>
        </message>
        <message>
            <source>Letters and digits only.</source>
            <translation>只能是字母和数字。</translation>
        </message>
        <message>
            <source>These 18 characters do not add up: one of them is mistyped.</source>
            <translation>这 18 位校验不符：有一位输错了。</translation>
        </message>
        <message>
            <source>The birthday in it (characters 7 to 14) is none.</source>
            <translation>其中的出生日期（第 7 至 14 位）不存在。</translation>
        </message>
        <message>
            <source>It was sealed with a key that this desk does not have.</source>
            <translation>号码用本工位没有的密钥加密。</translation>
        </message>
        <message>
            <source>What is stored was changed by somebody else and cannot be opened.</source>
            <translation>保存的内容被他人改动，无法解密。</translation>
        </message>
        <message>
            <source>The keyring of this computer stays locked, or there is none.</source>
            <translation>本机的密钥环仍处于锁定状态，或者没有密钥环。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ImportAssistant</name>
        <message>
            <source>Table to import</source>
            <translation>要导入的表格</translation>
        </message>
        <message>
            <source>Tables (*.csv *.txt *.tsv);;All files (*)</source>
            <translation>表格 (*.csv *.txt *.tsv);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Reading %1…</source>
            <translation>正在读取 %1…</translation>
        </message>
        <message>
            <source>Importing %1</source>
            <translation>正在导入 %1</translation>
        </message>
        <message>
            <source>Imported: %1</source>
            <translation>已导入：%1</translation>
        </message>
        <message>
            <source>Taking the import back</source>
            <translation>正在撤销导入</translation>
        </message>
        <message>
            <source>The import could not be taken back.</source>
            <translation>无法撤销导入。</translation>
        </message>
        <message>
            <source>Customers</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Vehicles</source>
            <translation>车辆</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>What the columns mean</source>
            <translation>各列的含义</translation>
        </message>
        <message>
            <source>The first rows</source>
            <translation>前几行</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Another file</source>
            <translation>换一个文件</translation>
        </message>
        <message>
            <source>Import another file</source>
            <translation>导入其他文件</translation>
        </message>
        <message>
            <source>Open the rows to correct</source>
            <translation>打开待更正的行</translation>
        </message>
        <message>
            <source>Take the import back</source>
            <translation>撤销导入</translation>
        </message>
        <message>
            <source>Import customers</source>
            <translation>导入客户</translation>
        </message>
        <message>
            <source>Import vehicles</source>
            <translation>导入车辆</translation>
        </message>
        <message>
            <source>Step %1 of 3</source>
            <translation>第 %1 步，共 3 步</translation>
        </message>
        <message>
            <source>Choose a table, or drop one here</source>
            <translation>选择表格，或拖放到这里</translation>
        </message>
        <message>
            <source>A CSV file with one row for each customer or car. Nothing is written before you say so.</source>
            <translation>每行一位客户或一辆车的 CSV 文件。您确认之前不会写入任何内容。</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Looking through the file…</source>
            <translation>正在检查文件…</translation>
        </message>
        <message>
            <source>%1 rows, %2 of them known already</source>
            <translation>共 %1 行，其中 %2 行已有</translation>
        </message>
        <message>
            <source>; %1 cannot be taken and will be written to a file to correct</source>
            <translation>；%1 行无法导入，将写入待更正文件</translation>
        </message>
        <message>
            <source>Everybody can go on reading and searching. What somebody saves at this desk meanwhile waits until this is done or stopped, and is then saved.</source>
            <translation>大家可以继续查看和搜索。期间在本工位保存的内容会等待，导入完成或停止后即保存。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ImportColumnsForm</name>
        <message>
            <source>Column %1</source>
            <translation>第 %1 列</translation>
        </message>
        <message>
            <source>What %1 means</source>
            <translation>“%1”的含义</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ImportPanel</name>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <comment>leads</comment>
            <translation>
                <numerusform>新增 %n 条</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message numerus="yes">
            <source>%n of known customers</source>
            <translation>
                <numerusform>其中老客户 %n 条</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n updated</source>
            <comment>leads</comment>
            <translation>
                <numerusform>更新 %n 条</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n known already</source>
            <comment>leads</comment>
            <translation>
                <numerusform>已有 %n 条</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <comment>leads</comment>
            <translation>
                <numerusform>拒收 %n 条</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>Import stopped.</source>
            <translation>导入已停止。</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) read:</source>
            <translation>
                <numerusform>已读取 %n 个文件：</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, line %2, column %3: %4</source>
            <translation>%1 第 %2 行第 %3 列：%4</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>另有 %n 条</numerusform>
            </translation>
        </message>
        <message>
            <source>Copies with the reasons are kept in %1</source>
            <translation>副本及原因保存在 %1</translation>
        </message>
        <message>
            <source>Dealt with</source>
            <translation>已处理</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>正在读取 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) not read.</source>
            <translation>
                <numerusform>%n 个文件未读取。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::ImportPreviewModel</name>
        <message>
            <source>Fine</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>检查</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ImportTexts</name>
        <message>
            <source>Leave out</source>
            <translation>不导入</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Surname</source>
            <translation>姓</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>名</translation>
        </message>
        <message>
            <source>Person or company</source>
            <translation>个人或企业</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>公司</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>电子邮箱</translation>
        </message>
        <message>
            <source>WeChat</source>
            <translation>微信</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Year of birth</source>
            <translation>出生年份</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Consent to marketing</source>
            <translation>同意营销</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Plate</source>
            <translation>车牌</translation>
        </message>
        <message>
            <source>VIN</source>
            <translation>车架号</translation>
        </message>
        <message>
            <source>Why the VIN is right</source>
            <translation>车架号无误的理由</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>品牌</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>车型</translation>
        </message>
        <message>
            <source>Trim</source>
            <translation>配置</translation>
        </message>
        <message>
            <source>Model year</source>
            <translation>年款</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>颜色</translation>
        </message>
        <message>
            <source>Drive</source>
            <translation>能源类型</translation>
        </message>
        <message>
            <source>Odometer</source>
            <translation>里程</translation>
        </message>
        <message>
            <source>Notes on the vehicle</source>
            <translation>车辆备注</translation>
        </message>
        <message>
            <source>the row is too long</source>
            <translation>这一行太长</translation>
        </message>
        <message>
            <source>the row has too many columns</source>
            <translation>这一行的列太多</translation>
        </message>
        <message>
            <source>neither name nor phone nor e-mail</source>
            <translation>没有姓名、电话或电子邮箱</translation>
        </message>
        <message>
            <source>neither plate nor VIN</source>
            <translation>没有车牌或车架号</translation>
        </message>
        <message>
            <source>not a phone number</source>
            <translation>不是电话号码</translation>
        </message>
        <message>
            <source>not an e-mail address</source>
            <translation>不是电子邮箱地址</translation>
        </message>
        <message>
            <source>neither person nor company</source>
            <translation>既不是个人也不是企业</translation>
        </message>
        <message>
            <source>not a known gender</source>
            <translation>无法识别的性别</translation>
        </message>
        <message>
            <source>not a year of birth</source>
            <translation>不是出生年份</translation>
        </message>
        <message>
            <source>the check digit of the VIN is wrong; correct it, or say why it is right</source>
            <translation>车架号校验位不对；请更正，或说明理由</translation>
        </message>
        <message>
            <source>not a model year</source>
            <translation>不是年款</translation>
        </message>
        <message>
            <source>not a known drive</source>
            <translation>无法识别的能源类型</translation>
        </message>
        <message>
            <source>not an odometer reading</source>
            <translation>不是里程读数</translation>
        </message>
        <message>
            <source>neither yes nor no</source>
            <translation>既不是“是”也不是“否”</translation>
        </message>
        <message>
            <source>more text than fits</source>
            <translation>文字太长</translation>
        </message>
        <message>
            <source>several customers have this name; add a phone number</source>
            <translation>有多位客户同名；请补充电话号码</translation>
        </message>
        <message>
            <source>the plate belongs to a car with another VIN</source>
            <translation>此车牌属于另一车架号的车辆</translation>
        </message>
        <message>
            <source>the car belongs to another customer</source>
            <translation>此车属于另一位客户</translation>
        </message>
        <message>
            <source>Line %1: %2</source>
            <translation>第 %1 行：%2</translation>
        </message>
        <message>
            <source>Line %1, %2: %3</source>
            <translation>第 %1 行，%2：%3</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>divided by commas</source>
            <translation>逗号分隔</translation>
        </message>
        <message>
            <source>divided by semicolons</source>
            <translation>分号分隔</translation>
        </message>
        <message>
            <source>divided by tabs</source>
            <translation>制表符分隔</translation>
        </message>
        <message>
            <source>divided by bars</source>
            <translation>竖线分隔</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>The file is not there any more.</source>
            <translation>文件已不存在。</translation>
        </message>
        <message>
            <source>The file cannot be read, or its folder cannot be written. Check the permissions.</source>
            <translation>无法读取文件，或无法写入其所在文件夹。请检查权限。</translation>
        </message>
        <message>
            <source>The file is larger than one gigabyte. Divide it into several.</source>
            <translation>文件超过 1 GB。请拆分成几个文件。</translation>
        </message>
        <message>
            <source>This is not a table: it holds no rows, or too many of them cannot be read.</source>
            <translation>这不是表格：没有数据行，或太多行无法读取。</translation>
        </message>
        <message>
            <source>The file was changed while it was open here. Choose it again.</source>
            <translation>文件在此打开期间被修改。请重新选择。</translation>
        </message>
        <message>
            <source>The disk is full. Nothing was imported.</source>
            <translation>磁盘已满。没有导入任何内容。</translation>
        </message>
        <message>
            <source>Stopped. Nothing was imported.</source>
            <translation>已停止。没有导入任何内容。</translation>
        </message>
        <message>
            <source>The import failed and changed nothing. The log says more.</source>
            <translation>导入失败，未作任何更改。详情见日志。</translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <comment>records</comment>
            <translation>
                <numerusform>新增 %n 条</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n completed</source>
            <comment>records</comment>
            <translation>
                <numerusform>补全 %n 条</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n known already</source>
            <comment>records</comment>
            <translation>
                <numerusform>已有 %n 条</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not taken</source>
            <comment>rows</comment>
            <translation>
                <numerusform>未导入 %n 行</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>The import was taken back.</source>
            <translation>导入已撤销。</translation>
        </message>
        <message numerus="yes">
            <source>%n records stay: somebody has changed or used them since.</source>
            <translation>
                <numerusform>%n 条记录保留：之后有人修改或使用过。</numerusform>
            </translation>
        </message>
        <message>
            <source>a quotation mark is never closed</source>
            <translation>引号没有闭合</translation>
        </message>
    </context>
    <context>
        <name>forecourt::JobCard</name>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>故障描述</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Correction</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>Approved by</source>
            <translation>确认人</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Deferred until</source>
            <translation>推迟至</translation>
        </message>
        <message>
            <source>Lines of %1</source>
            <translation>%1 的明细</translation>
        </message>
        <message>
            <source>%1, does not count</source>
            <translation>%1（不计入）</translation>
        </message>
        <message>
            <source>Add line</source>
            <translation>添加明细</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>Defer</source>
            <translation>推迟</translation>
        </message>
    </context>
    <context>
        <name>forecourt::JobForm</name>
        <message>
            <source>New job</source>
            <translation>新维修项目</translation>
        </message>
        <message>
            <source>What is to be done</source>
            <translation>维修内容</translation>
        </message>
        <message>
            <source>Who pays</source>
            <translation>付款方</translation>
        </message>
        <message>
            <source>Save job</source>
            <translation>保存项目</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>forecourt::JoinForm</name>
        <message>
            <source>The address of the server is needed.</source>
            <translation>请填写服务器地址。</translation>
        </message>
        <message>
            <source>The code is needed. Whoever runs the server makes one for you.</source>
            <translation>请填写加入码，由服务器管理员提供。</translation>
        </message>
        <message>
            <source>A name is needed, so that others know which desk this is.</source>
            <translation>请填写名称，方便别人知道是哪台电脑。</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>加入码</translation>
        </message>
        <message>
            <source>Name of this desk</source>
            <translation>本机名称</translation>
        </message>
        <message>
            <source>Front desk left</source>
            <translation>左侧前台</translation>
        </message>
        <message>
            <source>Join this store</source>
            <translation>加入门店</translation>
        </message>
        <message>
            <source>Choose the certificate of the server&apos;s authority</source>
            <translation>选择服务器证书颁发机构的证书</translation>
        </message>
        <message>
            <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
            <translation>证书 (*.pem *.crt *.cer *.der);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Certificate of the server, if you were given a file</source>
            <translation>服务器证书（如果给了您文件）</translation>
        </message>
        <message>
            <source>Choose the file…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Keep the key in a file that only this account can read</source>
            <translation>把密钥保存在只有本账户能读取的文件中</translation>
        </message>
    </context>
    <context>
        <name>forecourt::KnownPerson</name>
        <message>
            <source>Known customer: %1. The lead will be theirs.</source>
            <translation>老客户：%1，线索将归入其名下。</translation>
        </message>
        <message>
            <source>%1 already has an open lead: %2 (%3).</source>
            <translation>%1 已有未结线索：%2（%3）。</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>This is somebody else with the same number</source>
            <translation>号码相同，但是另一位客户</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LanguageLine</name>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LeadBatch</name>
        <message>
            <source>Nobody yet</source>
            <translation>暂无负责人</translation>
        </message>
        <message>
            <source>No follow-up</source>
            <translation>不跟进</translation>
        </message>
        <message>
            <source>Another time</source>
            <translation>其他时间</translation>
        </message>
        <message numerus="yes">
            <source>%n lead(s) assigned.</source>
            <translation>
                <numerusform>已分配 %n 条线索。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Next follow-up of %n lead(s) set.</source>
            <translation>
                <numerusform>已设定 %n 条线索的下次跟进。</numerusform>
            </translation>
        </message>
        <message>
            <source>Assign…</source>
            <translation>分配…</translation>
        </message>
        <message>
            <source>Next follow-up…</source>
            <translation>下次跟进…</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LeadFacts</name>
        <message>
            <source>Interest</source>
            <translation>意向</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Vehicle</source>
            <translation>车型</translation>
        </message>
        <message>
            <source>VIN</source>
            <translation>车架号</translation>
        </message>
        <message>
            <source>Says</source>
            <translation>留言</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>邮箱</translation>
        </message>
        <message>
            <source>Asked</source>
            <translation>留资时间</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>到达时间</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>首次响应</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>战败原因</translation>
        </message>
        <message>
            <source>Unclear</source>
            <translation>待核实</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>未分配</translation>
        </message>
        <message>
            <source>Lead</source>
            <translation>线索</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Changes the status of the lead</source>
            <translation>更改线索状态</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LeadForm</name>
        <message>
            <source>Lead corrected.</source>
            <translation>线索已更正。</translation>
        </message>
        <message>
            <source>Lead saved.</source>
            <translation>线索已保存。</translation>
        </message>
        <message>
            <source>A name, a telephone number or an e-mail address is needed.</source>
            <translation>请填写姓名、电话或邮箱。</translation>
        </message>
        <message>
            <source>Not a complete number; add the area code.</source>
            <translation>号码不完整，请加区号。</translation>
        </message>
        <message>
            <source>No mail can be sent to this address.</source>
            <translation>该邮箱无法收信。</translation>
        </message>
        <message>
            <source>Changed meanwhile to: %1</source>
            <translation>已被改为：%1</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>未分配</translation>
        </message>
        <message>
            <source>Correct the lead</source>
            <translation>更正线索</translation>
        </message>
        <message>
            <source>New lead</source>
            <translation>新线索</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>邮箱</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Interest</source>
            <translation>意向</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>品牌</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>车型</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>What they say</source>
            <translation>客户留言</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LeadHistory</name>
        <message>
            <source>History</source>
            <translation>经过</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LeadListPane</name>
        <message>
            <source>Watched folder: %1</source>
            <translation>监视文件夹：%1</translation>
        </message>
        <message>
            <source>The leads could not be read.</source>
            <translation>无法读取线索。</translation>
        </message>
        <message>
            <source>No lead matches.</source>
            <translation>没有符合的线索。</translation>
        </message>
        <message>
            <source>Leads from websites, calls and the showroom stand here.</source>
            <translation>官网、电话和展厅的线索都在这里。</translation>
        </message>
        <message>
            <source>Nothing waits here.</source>
            <translation>这里没有待处理的线索。</translation>
        </message>
        <message>
            <source>Drop ADF files into this window, or take down the first one.</source>
            <translation>把 ADF 文件拖到此窗口，或录入第一条。</translation>
        </message>
        <message>
            <source>New lead</source>
            <translation>新线索</translation>
        </message>
        <message>
            <source>%1 open · %2 in all</source>
            <translation>%1 待处理 · 共 %2</translation>
        </message>
        <message>
            <source>Leads</source>
            <translation>线索</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>未结</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>超时</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>我的</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Name, number or model</source>
            <translation>姓名、电话或车型</translation>
        </message>
        <message>
            <source>Search leads</source>
            <translation>搜索线索</translation>
        </message>
        <message>
            <source>%1 open</source>
            <translation>%1 待处理</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LeadPanel</name>
        <message>
            <source>Perhaps a known customer: %1 (same e-mail)</source>
            <translation>可能是老客户：%1（同邮箱）</translation>
        </message>
        <message>
            <source>Perhaps a known customer: %1 (same number %2)</source>
            <translation>可能是老客户：%1（同号 %2）</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>关联</translation>
        </message>
        <message>
            <source>Known customer: %1</source>
            <translation>老客户：%1</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Linked to the known customer.</source>
            <translation>已关联到老客户。</translation>
        </message>
        <message>
            <source>Call recorded.</source>
            <translation>通话已记录。</translation>
        </message>
        <message>
            <source>Owner changed.</source>
            <translation>负责人已更改。</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>客户</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LeadTableModel</name>
        <message>
            <source>Customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Interest</source>
            <translation>意向</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>First response</source>
            <translation>首响</translation>
        </message>
        <message>
            <source>Next follow-up</source>
            <translation>下次跟进</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>负责人</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LeadTexts</name>
        <message>
            <source>Unnamed</source>
            <translation>未留姓名</translation>
        </message>
        <message>
            <source>Today %1</source>
            <translation>今日 %1</translation>
        </message>
        <message>
            <source>Tomorrow %1</source>
            <translation>明日 %1</translation>
        </message>
        <message>
            <source>Yesterday %1</source>
            <translation>昨日 %1</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>立即</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n 分钟</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h</source>
            <translation>
                <numerusform>%n 小时</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, late</source>
            <translation>%1 · 超时</translation>
        </message>
        <message>
            <source>Linked to a known customer</source>
            <translation>已关联到老客户</translation>
        </message>
        <message>
            <source>Without an owner</source>
            <translation>取消分配</translation>
        </message>
        <message>
            <source>Assigned to %1</source>
            <translation>分配给 %1</translation>
        </message>
        <message>
            <source>wrong number</source>
            <translation>空号</translation>
        </message>
        <message>
            <source>duplicate</source>
            <translation>重复</translation>
        </message>
        <message>
            <source>not a real inquiry</source>
            <translation>虚假线索</translation>
        </message>
        <message>
            <source>other reason</source>
            <translation>其他原因</translation>
        </message>
        <message>
            <source>bought elsewhere</source>
            <translation>已在别处购买</translation>
        </message>
        <message>
            <source>price</source>
            <translation>价格</translation>
        </message>
        <message>
            <source>car not available</source>
            <translation>无现车</translation>
        </message>
        <message>
            <source>no longer interested</source>
            <translation>不再有意向</translation>
        </message>
        <message>
            <source>cannot be reached</source>
            <translation>联系不上</translation>
        </message>
        <message>
            <source>The date of the inquiry could not be read</source>
            <translation>留资日期无法识别</translation>
        </message>
        <message>
            <source>The date of the inquiry lies in the future</source>
            <translation>留资日期在将来</translation>
        </message>
        <message>
            <source>The date of the inquiry is missing</source>
            <translation>缺少留资日期</translation>
        </message>
        <message>
            <source>The time zone of the date could not be read</source>
            <translation>日期的时区无法识别</translation>
        </message>
        <message>
            <source>No vehicle was named</source>
            <translation>未注明车型</translation>
        </message>
        <message>
            <source>The model year could not be read</source>
            <translation>年款无法识别</translation>
        </message>
        <message>
            <source>A long text was cut</source>
            <translation>过长的文字已截断</translation>
        </message>
        <message>
            <source>Several customers have this number</source>
            <translation>多位客户使用此号码</translation>
        </message>
        <message>
            <source>no telephone number or e-mail to reach anybody</source>
            <translation>没有可联系的电话或邮箱</translation>
        </message>
        <message>
            <source>not readable as a lead file (ADF)</source>
            <translation>不是可读的线索文件（ADF）</translation>
        </message>
        <message>
            <source>larger than allowed</source>
            <translation>超过允许的大小</translation>
        </message>
        <message>
            <source>the file is not there any more</source>
            <translation>文件已不存在</translation>
        </message>
        <message>
            <source>the file may not be opened</source>
            <translation>文件无权打开</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>Assigned</source>
            <translation>已分配</translation>
        </message>
        <message>
            <source>Contacted</source>
            <translation>已联系</translation>
        </message>
        <message>
            <source>Qualified</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>Visited</source>
            <translation>已到店</translation>
        </message>
        <message>
            <source>Test driven</source>
            <translation>已试驾</translation>
        </message>
        <message>
            <source>Ordered</source>
            <translation>已下订</translation>
        </message>
        <message>
            <source>Won</source>
            <translation>已成交</translation>
        </message>
        <message>
            <source>Invalid</source>
            <translation>无效</translation>
        </message>
        <message>
            <source>Loss to be approved</source>
            <translation>战败待审</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>战败</translation>
        </message>
        <message>
            <source>Dormant</source>
            <translation>休眠</translation>
        </message>
        <message>
            <source>Reopened</source>
            <translation>重新激活</translation>
        </message>
        <message>
            <source>Buy</source>
            <translation>购买</translation>
        </message>
        <message>
            <source>Lease</source>
            <translation>租赁</translation>
        </message>
        <message>
            <source>Sell</source>
            <translation>卖车</translation>
        </message>
        <message>
            <source>Trade in</source>
            <translation>置换</translation>
        </message>
        <message>
            <source>Test drive</source>
            <translation>试驾</translation>
        </message>
        <message>
            <source>used</source>
            <translation>二手车</translation>
        </message>
        <message>
            <source>new</source>
            <comment>a new car</comment>
            <translation>新车</translation>
        </message>
        <message>
            <source>Not graded</source>
            <translation>未定级</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>接通</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>未接</translation>
        </message>
        <message>
            <source>Wrong number</source>
            <translation>空号</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>拒接</translation>
        </message>
        <message>
            <source>Something is missing: %1. Nothing was changed.</source>
            <translation>缺少内容：%1。未作任何更改。</translation>
        </message>
        <message>
            <source>This record is not there any more.</source>
            <translation>该记录已不存在。</translation>
        </message>
        <message>
            <source>The lead&apos;s status does not allow this step. Nothing was changed.</source>
            <translation>线索当前状态不允许此操作，未作任何更改。</translation>
        </message>
        <message>
            <source>The disk is full. Nothing was changed; make room and try again.</source>
            <translation>磁盘已满，未作任何更改；请腾出空间后重试。</translation>
        </message>
        <message>
            <source>The data folder cannot be written. Nothing was changed.</source>
            <translation>数据文件夹无法写入，未作任何更改。</translation>
        </message>
        <message>
            <source>This did not work (%1). Nothing was changed.</source>
            <translation>操作未成功（%1），未作任何更改。</translation>
        </message>
        <message>
            <source>could not be stored (%1)</source>
            <translation>无法保存（%1）</translation>
        </message>
        <message>
            <source>%1 (undone)</source>
            <translation>%1（已撤销）</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LeadsRoom</name>
        <message>
            <source>1 to 4: outcome of a call to the selected lead</source>
            <translation>1 至 4：记录所选线索的通话结果</translation>
        </message>
        <message>
            <source>Correct the lead</source>
            <translation>更正线索</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>导入文件</translation>
        </message>
        <message>
            <source>Import files…</source>
            <translation>导入文件…</translation>
        </message>
        <message>
            <source>Watch a folder…</source>
            <translation>监视文件夹…</translation>
        </message>
        <message>
            <source>Stop watching %1</source>
            <translation>停止监视 %1</translation>
        </message>
        <message>
            <source>Import leads</source>
            <translation>导入线索</translation>
        </message>
        <message>
            <source>Leads (*.xml *.adf);;All files (*)</source>
            <translation>线索 (*.xml *.adf);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Folder into which leads are dropped</source>
            <translation>存放新线索的文件夹</translation>
        </message>
        <message>
            <source>Choose a lead to see it here.</source>
            <translation>选择一条线索，详情显示在这里。</translation>
        </message>
        <message>
            <source>Leads</source>
            <translation>线索</translation>
        </message>
        <message>
            <source>New lead</source>
            <translation>新线索</translation>
        </message>
        <message>
            <source>Assign the selected leads</source>
            <translation>分配所选线索</translation>
        </message>
        <message>
            <source>Next follow-up of the selected leads</source>
            <translation>所选线索的下次跟进</translation>
        </message>
        <message>
            <source>Who changed what</source>
            <translation>谁修改了什么</translation>
        </message>
        <message>
            <source>Export the list of leads</source>
            <translation>导出线索列表</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LineForm</name>
        <message>
            <source>Hours</source>
            <translation>工时</translation>
        </message>
        <message>
            <source>Quantity</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Price per hour</source>
            <translation>工时单价</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>单价</translation>
        </message>
        <message>
            <source>A number above zero is needed.</source>
            <translation>请填写大于零的数字。</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>明细</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>折扣</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Save line</source>
            <translation>保存明细</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LineTableModel</name>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Quantity</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>单价</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>折扣</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1 · %2</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ListExporter</name>
        <message>
            <source>An export is under way. Wait for it, or stop it first.</source>
            <translation>正在导出。请等待完成，或先停止它。</translation>
        </message>
        <message>
            <source>Export: %1</source>
            <translation>导出：%1</translation>
        </message>
        <message>
            <source>Workbook (*.xlsx);;Table (*.csv)</source>
            <translation>工作簿 (*.xlsx);;表格 (*.csv)</translation>
        </message>
        <message>
            <source>%1: finishing the file…</source>
            <translation>%1：正在完成文件…</translation>
        </message>
        <message>
            <source>The export is being stopped. This may take a moment.</source>
            <translation>正在停止导出，可能需要片刻。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ListPane</name>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Nothing was lost.</source>
            <translation>数据没有丢失。</translation>
        </message>
        <message>
            <source>Try again; if it fails again, restart the program.</source>
            <translation>请重试；仍然失败时请重新启动程序。</translation>
        </message>
        <message>
            <source>What stands here was read before; it may be old or not all.</source>
            <translation>此处是之前读取的内容，可能已过时或不完整。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LoadingState</name>
        <message>
            <source>Loading…</source>
            <translation>正在载入…</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LockedPage</name>
        <message numerus="yes">
            <source>%n change(s) are in %1 now. Give this file to whoever runs the server; they stay here too.</source>
            <translation>
                <numerusform>%n 条更改已保存到 %1。请把这个文件交给服务器管理员；这些更改也仍保留在此处。</numerusform>
            </translation>
        </message>
        <message>
            <source>There is a file of this name already. Choose another name.</source>
            <translation>已经有同名文件。请换一个名称。</translation>
        </message>
        <message>
            <source>The file could not be written: %1. Choose another place.</source>
            <translation>无法写入文件：%1。请换一个位置。</translation>
        </message>
        <message>
            <source>Save the waiting changes</source>
            <translation>保存等待中的更改</translation>
        </message>
        <message>
            <source>Whoever runs the server of %1 locked this desk out, which it learnt at %2. The reason given: %3</source>
            <translation>%1 的服务器管理员停用了本机（于 %2 得知）。原因：%3</translation>
        </message>
        <message>
            <source>Everything entered here had reached the server before.</source>
            <translation>此处录入的内容此前均已送达服务器。</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) made here have not reached the server. They are safe on this computer, and can be saved to a file that the server takes in.</source>
            <translation>
                <numerusform>有 %n 条更改尚未送达服务器。它们安全地保存在本机上，可以存成文件由服务器接收。</numerusform>
            </translation>
        </message>
        <message>
            <source>Asking the server…</source>
            <translation>正在询问服务器…</translation>
        </message>
        <message>
            <source>Ask the server again</source>
            <translation>再次询问服务器</translation>
        </message>
        <message>
            <source>This desk is locked</source>
            <translation>本机已被停用</translation>
        </message>
        <message>
            <source>If that is a mistake, speak with whoever runs the server. With a new code from them this desk joins again, and what waits goes along.</source>
            <translation>如果这是误会，请联系服务器管理员。用对方给的新加入码，本机可以重新加入，等待中的更改会一并送出。</translation>
        </message>
        <message>
            <source>Save the waiting changes…</source>
            <translation>保存等待中的更改…</translation>
        </message>
        <message>
            <source>Join again with a code</source>
            <translation>用加入码重新加入</translation>
        </message>
    </context>
    <context>
        <name>forecourt::MainWindow</name>
        <message>
            <source>Only a person with a PIN or password can lock this desk. It is set in the settings, under Staff.</source>
            <translation>只有设置了 PIN 或密码的人才能锁定本机。请在“设置”的“员工”中设置。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::MendDialog</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Offer again</source>
            <translation>重新提交</translation>
        </message>
        <message>
            <source>Mend: %1</source>
            <translation>修正：%1</translation>
        </message>
        <message>
            <source>What is offered again counts as done by you, now. The refused change is closed.</source>
            <translation>重新提交的内容记为您现在所做，被拒绝的更改随之结案。</translation>
        </message>
        <message numerus="yes">
            <source>and %n more record(s), as they are</source>
            <translation>
                <numerusform>另有 %n 条记录，原样提交</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing in it can be edited; it is offered as it is.</source>
            <translation>其中没有可修改的内容，将原样提交。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::MendField</name>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>Stands now: %1</source>
            <translation>现为：%1</translation>
        </message>
        <message>
            <source>A number is needed here.</source>
            <translation>此处需要填写数字。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::MergeBar</name>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message numerus="yes">
            <source>%n possible duplicate(s)</source>
            <translation>
                <numerusform>%n 位疑似重复客户</numerusform>
            </translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>Separate</source>
            <translation>拆分</translation>
        </message>
        <message>
            <source>Separate %1 again</source>
            <translation>重新拆分%1</translation>
        </message>
        <message>
            <source>Make it a customer of its own again</source>
            <translation>恢复为独立客户</translation>
        </message>
    </context>
    <context>
        <name>forecourt::MergeDialog</name>
        <message>
            <source>Two different customers</source>
            <translation>不是同一位客户</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>Merge customers</source>
            <translation>合并客户</translation>
        </message>
        <message>
            <source>Compare with</source>
            <translation>比较对象</translation>
        </message>
        <message>
            <source>Do not propose these two any more</source>
            <translation>不再提示这两位可能重复</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Reading both customers…</source>
            <translation>正在读取两位客户…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Choose who is responsible.</source>
            <translation>请选择由谁负责。</translation>
        </message>
        <message>
            <source>Nothing is deleted, and the two can be separated at any time.</source>
            <translation>不会删除任何内容，可随时重新拆分。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::MergeWords</name>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Year of birth</source>
            <translation>出生年份</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Responsible</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>somebody who left</source>
            <translation>已离职人员</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Keep both notes</source>
            <translation>保留两份备注</translation>
        </message>
        <message>
            <source>Of both stay</source>
            <translation>双方均保留</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>自%1</translation>
        </message>
        <message numerus="yes">
            <source>%n order(s)</source>
            <translation>
                <numerusform>%n 张维修单</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n permission(s)</source>
            <translation>
                <numerusform>%n 项授权</numerusform>
            </translation>
        </message>
        <message>
            <source>nothing else</source>
            <translation>无其他内容</translation>
        </message>
        <message>
            <source>same telephone number</source>
            <translation>电话号码相同</translation>
        </message>
        <message>
            <source>same WeChat</source>
            <translation>微信相同</translation>
        </message>
        <message>
            <source>same e-mail address</source>
            <translation>邮箱相同</translation>
        </message>
        <message>
            <source>same car</source>
            <translation>车辆相同</translation>
        </message>
        <message>
            <source>same name</source>
            <translation>姓名相同</translation>
        </message>
        <message>
            <source>Merged from %1</source>
            <translation>由%1合并而来</translation>
        </message>
        <message>
            <source>Merged from %1 on %2</source>
            <translation>%2 由%1合并而来</translation>
        </message>
        <message>
            <source>Merged from %1 on %2 by %3</source>
            <translation>%2 由%3将%1合并至此</translation>
        </message>
        <message>
            <source>These two are one customer already.</source>
            <translation>这两位已经是同一客户。</translation>
        </message>
        <message>
            <source>One of the two is not here any more, or they are not merged.</source>
            <translation>其中一位已不存在，或两者并未合并。</translation>
        </message>
        <message>
            <source>Choose who is responsible.</source>
            <translation>请选择由谁负责。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::MomentField</name>
        <message>
            <source>Write a time: 17:30, tomorrow 10:00, Fri 16:00 or +2h.</source>
            <translation>请写时间：17:30、明天 10:00、周五 16:00 或 +2h。</translation>
        </message>
        <message>
            <source>tomorrow 10:00</source>
            <translation>明天 10:00</translation>
        </message>
        <message>
            <source>17:30, tomorrow 10:00, Fri 4pm, +2h</source>
            <translation>17:30、明天10点、周五下午4点、+2h</translation>
        </message>
    </context>
    <context>
        <name>forecourt::MomentWords</name>
        <message>
            <source>today %1</source>
            <translation>今天 %1</translation>
        </message>
        <message>
            <source>tomorrow %1</source>
            <translation>明天 %1</translation>
        </message>
    </context>
    <context>
        <name>forecourt::MoneyField</name>
        <message>
            <source>The amount is kept in %1.</source>
            <translation>此处金额以 %1 记录。</translation>
        </message>
        <message>
            <source>An amount of zero or more is needed.</source>
            <translation>金额不能为负。</translation>
        </message>
        <message>
            <source>An amount like %1 is needed.</source>
            <translation>请输入金额，如 %1。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::NavigationBar</name>
        <message>
            <source>Rooms</source>
            <translation>功能区</translation>
        </message>
    </context>
    <context>
        <name>forecourt::OneFieldForm</name>
        <message>
            <source>A name is needed; it can be changed later.</source>
            <translation>请填写店名，以后可以修改。</translation>
        </message>
        <message>
            <source>Choose the file first, or type where it is.</source>
            <translation>请先选择文件，或输入文件位置。</translation>
        </message>
        <message>
            <source>Choose a backup</source>
            <translation>选择备份文件</translation>
        </message>
        <message>
            <source>Name of the store</source>
            <translation>店名</translation>
        </message>
        <message>
            <source>Backup file</source>
            <translation>备份文件</translation>
        </message>
        <message>
            <source>Browse…</source>
            <translation>浏览…</translation>
        </message>
        <message>
            <source>Set up the store</source>
            <translation>新建门店</translation>
        </message>
        <message>
            <source>Check and restore</source>
            <translation>检查并恢复</translation>
        </message>
        <message>
            <source>Backups (*.sqlite *.sealed *.backup *.db);;All files (*)</source>
            <translation>备份 (*.sqlite *.sealed *.backup *.db);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Password, if the backup is sealed</source>
            <translation>密码（备份已加密时）</translation>
        </message>
    </context>
    <context>
        <name>forecourt::OpeningPage</name>
        <message>
            <source>The program did not end as it should last time. The whole store is read to see that nothing is damaged.</source>
            <translation>上次程序没有正常结束。正在通读全部数据，确认没有损坏。</translation>
        </message>
        <message>
            <source>The store is damaged. Putting the newest good backup in its place…</source>
            <translation>数据已损坏。正在用最新的完好备份替换…</translation>
        </message>
        <message>
            <source>Making a copy before this version changes the store…</source>
            <translation>本版本改动数据之前，先做一份副本…</translation>
        </message>
        <message>
            <source>Bringing the store to this version: step %1 of %2</source>
            <translation>正在升级数据：第 %1 步，共 %2 步</translation>
        </message>
        <message>
            <source>Making everything findable: %1 of %2</source>
            <translation>正在建立搜索：%1／%2</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>请稍候…</translation>
        </message>
        <message>
            <source>Making the store ready</source>
            <translation>正在准备数据</translation>
        </message>
        <message>
            <source>Making a copy before this version changes the store: %1 of %2</source>
            <translation>本版本改动数据之前，先做一份副本：%1 / %2</translation>
        </message>
    </context>
    <context>
        <name>forecourt::OperationView</name>
        <message>
            <source>Nobody named</source>
            <translation>未署名</translation>
        </message>
        <message>
            <source>%1 ago</source>
            <extracomment>an age: &quot;3 h&quot;</extracomment>
            <translation>%1前</translation>
        </message>
        <message>
            <source>Open: %1</source>
            <translation>打开：%1</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已结案</translation>
        </message>
        <message>
            <source>Waiting for the server</source>
            <translation>等待发送到服务器</translation>
        </message>
        <message>
            <source>Why the server refused it</source>
            <translation>服务器拒绝的原因</translation>
        </message>
        <message>
            <source>The server&apos;s reason: %1</source>
            <translation>服务器给出的原因：%1</translation>
        </message>
        <message>
            <source>Saved on this desk. It goes to the server as soon as there is a connection.</source>
            <translation>已保存在本机，联网后自动发送到服务器。</translation>
        </message>
        <message numerus="yes">
            <source>and %n more record(s)</source>
            <translation>
                <numerusform>另有 %n 条记录</numerusform>
            </translation>
        </message>
        <message>
            <source>This version cannot say all that it changes.</source>
            <translation>此版本无法说明其全部更改内容。</translation>
        </message>
        <message>
            <source>What it changes</source>
            <translation>更改内容</translation>
        </message>
        <message>
            <source>Edit and offer again</source>
            <translation>修改并重新提交</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Go to what it waits for</source>
            <translation>查看所等待的更改</translation>
        </message>
    </context>
    <context>
        <name>forecourt::OrderPage</name>
        <message>
            <source>The order could not be read</source>
            <translation>无法读取维修单</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <translation>%1. %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Car</source>
            <translation>车辆</translation>
        </message>
        <message>
            <source>VIN</source>
            <translation>车架号</translation>
        </message>
        <message>
            <source>Advisor</source>
            <translation>服务顾问</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>开单</translation>
        </message>
        <message>
            <source>Promised</source>
            <translation>承诺交车</translation>
        </message>
        <message>
            <source>Odometer</source>
            <translation>里程</translation>
        </message>
        <message>
            <source>%1 km</source>
            <translation>%1 公里</translation>
        </message>
        <message>
            <source>Printed notes</source>
            <translation>打印备注</translation>
        </message>
        <message>
            <source>Internal notes</source>
            <translation>内部备注</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>已付</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>New job</source>
            <translation>新项目</translation>
        </message>
        <message>
            <source>Payment</source>
            <translation>收款</translation>
        </message>
        <message>
            <source>What the customer said</source>
            <translation>客户描述</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>维修单</translation>
        </message>
        <message>
            <source>Line removed</source>
            <translation>已删除明细行</translation>
        </message>
        <message>
            <source>Promise and notes</source>
            <translation>约定与备注</translation>
        </message>
    </context>
    <context>
        <name>forecourt::OrderSheetDocument</name>
        <message>
            <source>Estimate</source>
            <translation>估价单</translation>
        </message>
        <message>
            <source>Settlement</source>
            <translation>结算单</translation>
        </message>
        <message>
            <source>Service order</source>
            <translation>维修委托书</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Plate</source>
            <translation>车牌</translation>
        </message>
        <message>
            <source>VIN</source>
            <translation>车架号</translation>
        </message>
        <message>
            <source>Vehicle</source>
            <translation>车辆</translation>
        </message>
        <message>
            <source>Advisor</source>
            <translation>服务顾问</translation>
        </message>
        <message>
            <source>Odometer in</source>
            <translation>进厂里程</translation>
        </message>
        <message>
            <source>Odometer out</source>
            <translation>出厂里程</translation>
        </message>
        <message>
            <source>Promised</source>
            <translation>约定交车</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation>结算时间</translation>
        </message>
        <message>
            <source>Brought by</source>
            <translation>送修人</translation>
        </message>
        <message>
            <source>What the customer says</source>
            <translation>客户描述</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Quantity</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>单价</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>折扣</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Further</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Work and parts</source>
            <translation>维修项目与配件</translation>
        </message>
        <message>
            <source>No job yet.</source>
            <translation>尚无维修项目。</translation>
        </message>
        <message>
            <source>Net</source>
            <translation>不含税</translation>
        </message>
        <message>
            <source>Tax</source>
            <translation>税额</translation>
        </message>
        <message>
            <source>of which tax</source>
            <translation>其中税额</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>In capitals</source>
            <translation>大写</translation>
        </message>
        <message>
            <source>Payer</source>
            <translation>付款方</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>已付</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>未付</translation>
        </message>
        <message>
            <source>Sum</source>
            <translation>总计</translation>
        </message>
        <message>
            <source>Totals by payer</source>
            <translation>按付款方合计</translation>
        </message>
        <message>
            <source>Paid at</source>
            <translation>付款时间</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Payments</source>
            <translation>收款</translation>
        </message>
        <message>
            <source>Job</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>答复</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Named, and not done this time</source>
            <translation>已告知、本次未做的项目</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Replaced parts:</source>
            <translation>旧件：</translation>
        </message>
        <message>
            <source>I take them</source>
            <translation>带走</translation>
        </message>
        <message>
            <source>dispose of them</source>
            <translation>由店处理</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Every further job and its price needs my agreement before it is done.</source>
            <translation>任何增加的维修项目及其费用，须经本人同意后方可进行。</translation>
        </message>
        <message>
            <source>Customer&apos;s signature</source>
            <translation>客户签字</translation>
        </message>
        <message>
            <source>Advisor&apos;s signature</source>
            <translation>服务顾问签字</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
    </context>
    <context>
        <name>forecourt::OrderWords</name>
        <message>
            <source>Back to draft</source>
            <translation>退回草稿</translation>
        </message>
        <message>
            <source>Check in</source>
            <translation>接车</translation>
        </message>
        <message>
            <source>Estimate</source>
            <translation>估价</translation>
        </message>
        <message>
            <source>Ask for approval</source>
            <translation>请客户确认</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>Dispatch</source>
            <translation>派工</translation>
        </message>
        <message>
            <source>Start work</source>
            <translation>开始维修</translation>
        </message>
        <message>
            <source>Put on hold</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>To quality check</source>
            <translation>送质检</translation>
        </message>
        <message>
            <source>Back for rework</source>
            <translation>返工</translation>
        </message>
        <message>
            <source>Ready for pick-up</source>
            <translation>完工待交车</translation>
        </message>
        <message>
            <source>Settle</source>
            <translation>结算</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>交车</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关单</translation>
        </message>
        <message>
            <source>Cancel order</source>
            <translation>取消维修单</translation>
        </message>
        <message>
            <source>Labour</source>
            <translation>工时</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>配件</translation>
        </message>
        <message>
            <source>Sublet</source>
            <translation>外协</translation>
        </message>
        <message>
            <source>Fee</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>折扣</translation>
        </message>
        <message>
            <source>Not stated</source>
            <translation>未注明</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>原厂</translation>
        </message>
        <message>
            <source>Aftermarket</source>
            <translation>副厂</translation>
        </message>
        <message>
            <source>Refurbished</source>
            <translation>修复</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>旧件</translation>
        </message>
        <message>
            <source>Proposed</source>
            <translation>待确认</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>已确认</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>已拒绝</translation>
        </message>
        <message>
            <source>Deferred</source>
            <translation>已推迟</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 小时</translation>
        </message>
        <message>
            <source>The order is not in a state that allows this. Nothing was changed.</source>
            <translation>维修单当前状态不允许这样做，没有做任何更改。</translation>
        </message>
        <message>
            <source>The record is not there any more; another desk may have removed it.</source>
            <translation>记录已不存在，可能已被另一前台删除。</translation>
        </message>
        <message>
            <source>Only a manager may do this. Nothing was changed.</source>
            <translation>只有经理可以这样做，没有做任何更改。</translation>
        </message>
        <message>
            <source>The disk is full. What you typed is still here: free some space and save again.</source>
            <translation>磁盘已满。您录入的内容还在这里：请腾出空间后再次保存。</translation>
        </message>
        <message>
            <source>This could not be saved (%1). What you typed is still here: try again.</source>
            <translation>无法保存（%1）。您录入的内容还在这里，请重试。</translation>
        </message>
        <message>
            <source>A job needs a title.</source>
            <translation>请填写项目名称。</translation>
        </message>
        <message>
            <source>A line needs a description.</source>
            <translation>请填写明细说明。</translation>
        </message>
        <message>
            <source>The quantity must be a number above zero.</source>
            <translation>数量必须大于零。</translation>
        </message>
        <message>
            <source>The price must be an amount.</source>
            <translation>单价必须是金额。</translation>
        </message>
        <message>
            <source>The amount must not be zero.</source>
            <translation>金额不能为零。</translation>
        </message>
        <message>
            <source>A reason is needed.</source>
            <translation>请填写原因。</translation>
        </message>
        <message>
            <source>The odometer is lower than at check-in.</source>
            <translation>里程低于进厂里程。</translation>
        </message>
        <message>
            <source>%1 is not acceptable.</source>
            <translation>%1 不可接受。</translation>
        </message>
        <message>
            <source>Arrival</source>
            <translation>接车</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>估价</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>施工</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>质检</translation>
        </message>
        <message>
            <source>Pick-up</source>
            <translation>待取</translation>
        </message>
        <message>
            <source>Hand-over</source>
            <translation>交付</translation>
        </message>
    </context>
    <context>
        <name>forecourt::OrdersRoom</name>
        <message>
            <source>New job</source>
            <translation>新项目</translation>
        </message>
        <message>
            <source>New line</source>
            <translation>新明细</translation>
        </message>
        <message>
            <source>Take a payment</source>
            <translation>收款</translation>
        </message>
        <message>
            <source>Next step of the order</source>
            <translation>维修单下一步</translation>
        </message>
        <message>
            <source>No orders here</source>
            <translation>这里没有维修单</translation>
        </message>
        <message>
            <source>No order matches this text</source>
            <translation>没有匹配的维修单</translation>
        </message>
        <message>
            <source>An order is opened in Reception when a car is received.</source>
            <translation>在“接待”接车时会开出维修单。</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>维修单</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>未结</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>我的</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Number, plate, phone or name</source>
            <translation>单号、车牌、电话或姓名</translation>
        </message>
        <message>
            <source>Filter orders</source>
            <translation>筛选维修单</translation>
        </message>
        <message>
            <source>Promise and notes</source>
            <translation>约定与备注</translation>
        </message>
        <message>
            <source>Find an order</source>
            <translation>查找维修单</translation>
        </message>
        <message>
            <source>Who changed what</source>
            <translation>谁修改了什么</translation>
        </message>
        <message>
            <source>Export the list of orders</source>
            <translation>导出维修单列表</translation>
        </message>
        <message>
            <source>Reading orders…</source>
            <translation>正在读取维修单…</translation>
        </message>
        <message>
            <source>The orders could not be read.</source>
            <translation>无法读取维修单。</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>最新在前</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>最早在前</translation>
        </message>
        <message>
            <source>By promised time</source>
            <translation>按承诺交车时间</translation>
        </message>
    </context>
    <context>
        <name>forecourt::PageFlow</name>
        <message>
            <source>Printed %1</source>
            <translation>打印时间 %1</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>第 %1 页，共 %2 页</translation>
        </message>
    </context>
    <context>
        <name>forecourt::PaymentForm</name>
        <message>
            <source>Take a payment</source>
            <translation>收款</translation>
        </message>
        <message>
            <source>From</source>
            <translation>付款方</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Save payment</source>
            <translation>保存收款</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>An amount is needed.</source>
            <translation>请输入金额。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::PersonButton</name>
        <message>
            <source>Who is working here?</source>
            <translation>当前是谁在使用？</translation>
        </message>
        <message>
            <source>Working here: %1</source>
            <translation>当前人员：%1</translation>
        </message>
        <message>
            <source>Change the person or the appearance</source>
            <translation>更换人员或外观</translation>
        </message>
    </context>
    <context>
        <name>forecourt::PhoneField</name>
        <message>
            <source>Not a whole number yet: 11 digits for a mobile, area code first for a landline.</source>
            <translation>号码不完整：手机 11 位，固定电话请先写区号。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::PictureDialog</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Being opened…</source>
            <translation>正在打开…</translation>
        </message>
        <message>
            <source>The picture cannot be shown.</source>
            <translation>无法显示图片。</translation>
        </message>
        <message>
            <source>Opened in the program for documents.</source>
            <translation>已用文档程序打开。</translation>
        </message>
        <message>
            <source>No program for documents could be opened.</source>
            <translation>无法打开文档程序。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::PinPad</name>
        <message>
            <source>Take back the last digit</source>
            <translation>删除最后一位</translation>
        </message>
        <message>
            <source>Digits</source>
            <translation>数字</translation>
        </message>
    </context>
    <context>
        <name>forecourt::PlateField</name>
        <message>
            <source>Not a usual plate: read it again.</source>
            <translation>不是常见车牌，请再核对。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::PlateWords</name>
        <message>
            <source>Beijing</source>
            <translation>北京</translation>
        </message>
        <message>
            <source>Tianjin</source>
            <translation>天津</translation>
        </message>
        <message>
            <source>Shanghai</source>
            <translation>上海</translation>
        </message>
        <message>
            <source>Chongqing</source>
            <translation>重庆</translation>
        </message>
        <message>
            <source>Hebei</source>
            <translation>河北</translation>
        </message>
        <message>
            <source>Henan</source>
            <translation>河南</translation>
        </message>
        <message>
            <source>Yunnan</source>
            <translation>云南</translation>
        </message>
        <message>
            <source>Liaoning</source>
            <translation>辽宁</translation>
        </message>
        <message>
            <source>Heilongjiang</source>
            <translation>黑龙江</translation>
        </message>
        <message>
            <source>Hunan</source>
            <translation>湖南</translation>
        </message>
        <message>
            <source>Anhui</source>
            <translation>安徽</translation>
        </message>
        <message>
            <source>Shandong</source>
            <translation>山东</translation>
        </message>
        <message>
            <source>Xinjiang</source>
            <translation>新疆</translation>
        </message>
        <message>
            <source>Jiangsu</source>
            <translation>江苏</translation>
        </message>
        <message>
            <source>Zhejiang</source>
            <translation>浙江</translation>
        </message>
        <message>
            <source>Jiangxi</source>
            <translation>江西</translation>
        </message>
        <message>
            <source>Hubei</source>
            <translation>湖北</translation>
        </message>
        <message>
            <source>Guangxi</source>
            <translation>广西</translation>
        </message>
        <message>
            <source>Gansu</source>
            <translation>甘肃</translation>
        </message>
        <message>
            <source>Shanxi</source>
            <translation>山西</translation>
        </message>
        <message>
            <source>Inner Mongolia</source>
            <translation>内蒙古</translation>
        </message>
        <message>
            <source>Shaanxi</source>
            <translation>陕西</translation>
        </message>
        <message>
            <source>Jilin</source>
            <translation>吉林</translation>
        </message>
        <message>
            <source>Fujian</source>
            <translation>福建</translation>
        </message>
        <message>
            <source>Guizhou</source>
            <translation>贵州</translation>
        </message>
        <message>
            <source>Guangdong</source>
            <translation>广东</translation>
        </message>
        <message>
            <source>Qinghai</source>
            <translation>青海</translation>
        </message>
        <message>
            <source>Tibet</source>
            <translation>西藏</translation>
        </message>
        <message>
            <source>Sichuan</source>
            <translation>四川</translation>
        </message>
        <message>
            <source>Ningxia</source>
            <translation>宁夏</translation>
        </message>
        <message>
            <source>Hainan</source>
            <translation>海南</translation>
        </message>
        <message>
            <source>electric</source>
            <translation>纯电动</translation>
        </message>
        <message>
            <source>hybrid or other new energy</source>
            <translation>混动或其他新能源</translation>
        </message>
        <message>
            <source>driving school</source>
            <translation>教练车</translation>
        </message>
        <message>
            <source>police</source>
            <translation>警车</translation>
        </message>
        <message>
            <source>trailer</source>
            <translation>挂车</translation>
        </message>
        <message>
            <source>Hong Kong and Macau</source>
            <translation>港澳入出境</translation>
        </message>
        <message>
            <source>large vehicle</source>
            <translation>大型车</translation>
        </message>
        <message>
            <source>Germany</source>
            <translation>德国</translation>
        </message>
        <message>
            <source>special plate</source>
            <translation>特种号牌</translation>
        </message>
        <message>
            <source>no plate yet</source>
            <translation>暂无牌照</translation>
        </message>
    </context>
    <context>
        <name>forecourt::PreviewPages</name>
        <message>
            <source>Page %1 of %2</source>
            <translation>第 %1 页，共 %2 页</translation>
        </message>
    </context>
    <context>
        <name>forecourt::PrintFont</name>
        <message>
            <source>Install the font %1 (package %2) and print again.</source>
            <translation>请安装字体 %1（软件包 %2）后重新打印。</translation>
        </message>
        <message>
            <source>They belong to a private area that no public font covers: replace them in the record.</source>
            <translation>这些字符属于私用区，公开字体均不包含：请在记录中替换。</translation>
        </message>
        <message>
            <source>No installed font has the characters %1.</source>
            <translation>已安装的字体中都没有字符 %1。</translation>
        </message>
        <message>
            <source>Looked for: %1.</source>
            <translation>已查找：%1。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::PrintPreview</name>
        <message>
            <source>Page %1 of %2</source>
            <translation>第 %1 页，共 %2 页</translation>
        </message>
        <message>
            <source>A4</source>
            <translation>A4</translation>
        </message>
        <message>
            <source>A5</source>
            <translation>A5</translation>
        </message>
        <message>
            <source>Roll, 80 mm</source>
            <translation>卷纸 80 毫米</translation>
        </message>
        <message>
            <source>Print preview</source>
            <translation>打印预览</translation>
        </message>
        <message>
            <source>&amp;Paper</source>
            <translation>纸张(&amp;P)</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>纸张</translation>
        </message>
        <message>
            <source>Fit width</source>
            <translation>适合宽度</translation>
        </message>
        <message>
            <source>As wide as the window (%1)</source>
            <translation>与窗口同宽（%1）</translation>
        </message>
        <message>
            <source>Save PDF…</source>
            <translation>保存 PDF…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation>上一页</translation>
        </message>
        <message>
            <source>PgUp</source>
            <translation>PgUp</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>下一页</translation>
        </message>
        <message>
            <source>PgDn</source>
            <translation>PgDn</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>另存为 PDF</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>已保存为 %1</translation>
        </message>
    </context>
    <context>
        <name>forecourt::PrintWords</name>
        <message>
            <source>There is nothing to print: the record is not there any more.</source>
            <translation>没有可打印的内容：记录已不存在。</translation>
        </message>
        <message>
            <source>The printer or the file cannot be written. Choose another and try again.</source>
            <translation>无法写入打印机或文件，请另选后重试。</translation>
        </message>
        <message>
            <source>The disk or the printer has no room left. Make some and try again.</source>
            <translation>磁盘或打印机空间不足，请腾出空间后重试。</translation>
        </message>
        <message>
            <source>This could not be printed (%1). Nothing was changed: try again.</source>
            <translation>无法打印（%1）。没有做任何更改，请重试。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ProgressPanel</name>
        <message>
            <source>less than a minute left</source>
            <translation>剩余不到一分钟</translation>
        </message>
        <message numerus="yes">
            <source>about %n minute(s) left</source>
            <translation>
                <numerusform>大约还需 %n 分钟</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>正在停止…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
    </context>
    <context>
        <name>forecourt::QueueModel</name>
        <message>
            <source>Waiting %1</source>
            <translation>等候 %1</translation>
        </message>
        <message>
            <source>No plate</source>
            <translation>无牌照</translation>
        </message>
    </context>
    <context>
        <name>forecourt::QueueTexts</name>
        <message>
            <source>just now</source>
            <translation>刚刚</translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n 分钟</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h</source>
            <translation>
                <numerusform>%n 小时</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>New: %1</source>
            <translation>新建：%1</translation>
        </message>
        <message>
            <source>Removed: %1</source>
            <translation>删除：%1</translation>
        </message>
        <message>
            <source>Brought back: %1</source>
            <translation>恢复：%1</translation>
        </message>
        <message>
            <source>It rests on another change that the server refused: %1.</source>
            <translation>它以另一项被服务器拒绝的更改为前提：%1。</translation>
        </message>
        <message>
            <source>It rests on a change that was refused and given up.</source>
            <translation>它所依据的更改已被拒绝并放弃。</translation>
        </message>
        <message>
            <source>It rested on a change that was refused, and has been mended since.</source>
            <translation>它所依据的更改曾被拒绝，现已修正。</translation>
        </message>
        <message>
            <source>“%1” holds something that the server does not accept.</source>
            <translation>“%1”中有服务器不接受的内容。</translation>
        </message>
        <message>
            <source>What was written down of the kind “%1” cannot be deleted.</source>
            <translation>“%1”一类的记录写入后不能删除。</translation>
        </message>
        <message>
            <source>It is larger than what a server takes at once.</source>
            <translation>它超过了服务器一次可接受的大小。</translation>
        </message>
        <message>
            <source>The server could not read it (%1).</source>
            <translation>服务器无法读取（%1）。</translation>
        </message>
        <message>
            <source>Mend or give up that one first. Once it is mended, this one is offered again by itself.</source>
            <translation>请先修正或放弃那一项；修正后，这一项会自动重新提交。</translation>
        </message>
        <message>
            <source>The server will never take it. Give it up, and enter it anew where it is still wanted.</source>
            <translation>服务器不会再接受它。请放弃；如仍需要，请重新录入。</translation>
        </message>
        <message>
            <source>Give it up, and write down a correction instead.</source>
            <translation>请放弃，并另外登记一条更正。</translation>
        </message>
        <message>
            <source>Export it for whoever looks after the server, then give it up and enter it anew.</source>
            <translation>请导出交给服务器管理人员，然后放弃并重新录入。</translation>
        </message>
        <message>
            <source>Somebody whose role allows it can offer it again, changed or as it is.</source>
            <translation>有相应权限的人可以修改后或原样重新提交。</translation>
        </message>
        <message>
            <source>Somebody who works here can offer it again in their own name.</source>
            <translation>在职人员可以以自己的名义重新提交。</translation>
        </message>
        <message>
            <source>Shorten the long texts in it and offer it again.</source>
            <translation>请缩短其中的长文本后重新提交。</translation>
        </message>
        <message>
            <source>Correct it and offer it again. If it is wanted no more, give it up with a reason.</source>
            <translation>请更正后重新提交；如不再需要，请写明原因后放弃。</translation>
        </message>
        <message>
            <source>Nobody named</source>
            <translation>未署名</translation>
        </message>
        <message>
            <source>Given up by %1, %2: %3</source>
            <translation>%1 于 %2 放弃：%3</translation>
        </message>
        <message>
            <source>Mended and offered again by %1, %2</source>
            <translation>%1 于 %2 修正并重新提交</translation>
        </message>
        <message>
            <source>“%1” is not accepted. Correct it; nothing was changed.</source>
            <translation>“%1”不被接受，请更正。没有做任何更改。</translation>
        </message>
        <message>
            <source>It was closed meanwhile, or a record it changes is deleted. Nothing was changed.</source>
            <translation>它已被结案，或所涉记录已删除。没有做任何更改。</translation>
        </message>
        <message>
            <source>It still waits for another change. Nothing was changed.</source>
            <translation>它仍在等待另一项更改。没有做任何更改。</translation>
        </message>
        <message>
            <source>It is still too large. Shorten the texts; nothing was changed.</source>
            <translation>内容仍然过大，请缩短文本。没有做任何更改。</translation>
        </message>
        <message>
            <source>It could not be written. Nothing was changed; try again.</source>
            <translation>无法写入。没有做任何更改，请重试。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>The disk of this computer no longer holds it as it was written.</source>
            <translation>此电脑磁盘上的内容已与当初写入的不同。</translation>
        </message>
        <message>
            <source>The order was settled or closed at another desk before this came.</source>
            <translation>在此修改到达之前，维修单已在另一工作台结算或关闭。</translation>
        </message>
        <message>
            <source>Offer it again: new jobs and lines go into an addendum, an order of its own for the same car. What changes a settled price needs the settlement taken back first.</source>
            <translation>请重新提交：新的项目和明细会放入同一车辆的补充维修单。要修改已结算的内容，须先撤销结算。</translation>
        </message>
        <message>
            <source>Open the order and look at what came in. Then offer this again: the settlement has it with it.</source>
            <translation>请打开维修单查看新增内容，然后重新提交：结算将包含这些内容。</translation>
        </message>
        <message>
            <source>It changes what was settled. Take the settlement back first; nothing was changed.</source>
            <translation>它会改变已结算的内容。请先撤销结算；未作任何更改。</translation>
        </message>
        <message>
            <source>While this desk settled the order, another changed what is to be paid.</source>
            <translation>此工作台结算维修单时，另一工作台更改了应付内容。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ReasonBar</name>
        <message>
            <source>Say in a few words why.</source>
            <translation>请用几个字说明原因。</translation>
        </message>
        <message>
            <source>Why does the customer leave?</source>
            <translation>客户为何离店？</translation>
        </message>
        <message>
            <source>Left without service</source>
            <translation>未消费离店</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ReceptionRoom</name>
        <message>
            <source>Open the service order</source>
            <translation>开维修单</translation>
        </message>
        <message>
            <source>Let the customer wait</source>
            <translation>让客户先等候</translation>
        </message>
        <message>
            <source>Add all that was not done last time</source>
            <translation>加入全部上次未做的项目</translation>
        </message>
        <message>
            <source>The customer leaves without service</source>
            <translation>客户未消费离店</translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n 位等候</numerusform>
            </translation>
        </message>
        <message>
            <source>The queue could not be read.</source>
            <translation>无法读取接待队列。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Reading the queue…</source>
            <translation>正在读取接待队列…</translation>
        </message>
        <message>
            <source>Nobody is waiting</source>
            <translation>没有客户在等候</translation>
        </message>
        <message>
            <source>Whoever arrives is taken in at the right, or put here to wait.</source>
            <translation>客户到店后在右侧接待，或加入此处等候。</translation>
        </message>
        <message>
            <source>Nobody is being received</source>
            <translation>没有正在接待的客户</translation>
        </message>
        <message>
            <source>Nobody came yet today</source>
            <translation>今天还没有客户到店</translation>
        </message>
        <message>
            <source>New arrival</source>
            <translation>新到店</translation>
        </message>
        <message>
            <source>Reception</source>
            <translation>接待</translation>
        </message>
        <message>
            <source>Arrival</source>
            <translation>到店</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>等候</translation>
        </message>
        <message>
            <source>In reception</source>
            <translation>接待中</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>%1 - %2</source>
            <translation>%1 - %2</translation>
        </message>
        <message>
            <source>Export the list of arrivals</source>
            <translation>导出到店列表</translation>
        </message>
        <message>
            <source>Show the appointments</source>
            <translation>显示预约</translation>
        </message>
        <message>
            <source>Book an appointment</source>
            <translation>新建预约</translation>
        </message>
        <message>
            <source>The booked car has arrived</source>
            <translation>预约车辆已到店</translation>
        </message>
        <message>
            <source>Cancel the appointment</source>
            <translation>取消预约</translation>
        </message>
        <message>
            <source>Nobody came to the appointment</source>
            <translation>客户未按预约到店</translation>
        </message>
        <message>
            <source>Appointments</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>Book</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>Export the list of appointments</source>
            <translation>导出预约列表</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ReceptionWords</name>
        <message>
            <source>Petrol</source>
            <translation>汽油</translation>
        </message>
        <message>
            <source>Diesel</source>
            <translation>柴油</translation>
        </message>
        <message>
            <source>Hybrid</source>
            <translation>混合动力</translation>
        </message>
        <message>
            <source>Plug-in hybrid</source>
            <translation>插电混动</translation>
        </message>
        <message>
            <source>Range extender</source>
            <translation>增程</translation>
        </message>
        <message>
            <source>Electric</source>
            <translation>纯电</translation>
        </message>
        <message>
            <source>Fuel cell</source>
            <translation>燃料电池</translation>
        </message>
        <message>
            <source>Gas</source>
            <translation>燃气</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>本人（车主）</translation>
        </message>
        <message>
            <source>Driver</source>
            <translation>驾驶人</translation>
        </message>
        <message>
            <source>Brings it in</source>
            <translation>代送修</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Comes back</source>
            <translation>稍后来取</translation>
        </message>
        <message>
            <source>Waits here</source>
            <translation>店内等候</translation>
        </message>
        <message>
            <source>Loan car</source>
            <translation>代步车</translation>
        </message>
        <message>
            <source>Shuttle</source>
            <translation>班车接送</translation>
        </message>
        <message>
            <source>Taxi</source>
            <translation>出租车</translation>
        </message>
        <message>
            <source>Pick-up service</source>
            <translation>上门取送</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>等候</translation>
        </message>
        <message>
            <source>In reception</source>
            <translation>接待中</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>已开单</translation>
        </message>
        <message>
            <source>Left without service</source>
            <translation>未消费离店</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 分</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 小时 %2 分</translation>
        </message>
        <message>
            <source>Give a plate, or the VIN of a car without one.</source>
            <translation>请填车牌；无牌车请填车架号。</translation>
        </message>
        <message>
            <source>%1 is not a usual plate: read it again.</source>
            <translation>%1 不是常见车牌，请再核对。</translation>
        </message>
        <message>
            <source>This car is known.</source>
            <translation>已有此车档案。</translation>
        </message>
        <message>
            <source>Another car carries %1: it moves to this one.</source>
            <translation>%1 现属另一辆车，将改挂到本车。</translation>
        </message>
        <message>
            <source>Until now %1.</source>
            <translation>原车牌 %1。</translation>
        </message>
        <message>
            <source>The check digit should be %1: read it again, or say below why it is right.</source>
            <translation>校验位应为 %1，请再核对，或在下方说明无误的理由。</translation>
        </message>
        <message>
            <source>A VIN has only letters and digits.</source>
            <translation>车架号只含字母和数字。</translation>
        </message>
        <message>
            <source>I, O and Q are never in a VIN. %1?</source>
            <translation>车架号不含 I、O、Q。是否为 %1？</translation>
        </message>
        <message>
            <source>Without a check digit, as is usual for this maker.</source>
            <translation>无校验位，此厂商常见。</translation>
        </message>
        <message>
            <source>%1 of 17 characters: kept as a chassis number.</source>
            <translation>17 位中只有 %1 位，按底盘号保存。</translation>
        </message>
        <message>
            <source>Recorded so far: %1.</source>
            <translation>档案中为 %1。</translation>
        </message>
        <message>
            <source>Another car has this VIN: find that one.</source>
            <translation>另一辆车已有此车架号，请查找那辆车。</translation>
        </message>
        <message>
            <source>Nobody is named.</source>
            <translation>未填写送修人。</translation>
        </message>
        <message>
            <source>Without a number nobody can be called.</source>
            <translation>没有号码就无法联系客户。</translation>
        </message>
        <message>
            <source>This is no telephone number: digits are missing or too many.</source>
            <translation>号码有误：位数不足或过多。</translation>
        </message>
        <message>
            <source>The number of %1.</source>
            <translation>%1 的号码。</translation>
        </message>
        <message>
            <source>The car belongs to %1: a new owner?</source>
            <translation>车主为 %1，是否已换车主？</translation>
        </message>
        <message>
            <source>Ask what the customer came for.</source>
            <translation>请询问客户来意。</translation>
        </message>
        <message>
            <source>Kilometres cannot be less than none.</source>
            <translation>里程不能为负数。</translation>
        </message>
        <message>
            <source>More than a car runs in its life.</source>
            <translation>里程过大，请核对。</translation>
        </message>
        <message>
            <source>%1 km less than last time</source>
            <translation>比上次少 %1 km</translation>
        </message>
        <message>
            <source>From 0 to 100 %.</source>
            <translation>应为 0 至 100 %。</translation>
        </message>
        <message>
            <source>This time has passed.</source>
            <translation>此时间已过。</translation>
        </message>
        <message>
            <source>The record is not here any more: another desk removed it.</source>
            <translation>该记录已不存在：另一台电脑已将其删除。</translation>
        </message>
        <message>
            <source>Another desk was faster: this car was handed over already.</source>
            <translation>另一台电脑已先为此车开单。</translation>
        </message>
        <message>
            <source>The disk is full. What you typed is kept; make room and try again.</source>
            <translation>磁盘已满。已填内容不会丢失，请腾出空间后重试。</translation>
        </message>
        <message>
            <source>The file or folder cannot be written.</source>
            <translation>文件或文件夹无法写入。</translation>
        </message>
        <message>
            <source>A font is missing: %1</source>
            <translation>缺少字体：%1</translation>
        </message>
        <message>
            <source>It was not saved (%1). What you typed is kept; try again.</source>
            <translation>未能保存（%1）。已填内容不会丢失，请重试。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::RecordKinds</name>
        <message>
            <source>Customers</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Vehicles</source>
            <translation>车辆</translation>
        </message>
        <message>
            <source>Leads</source>
            <translation>线索</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>到店</translation>
        </message>
        <message>
            <source>Service orders</source>
            <translation>维修单</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>命令</translation>
        </message>
    </context>
    <context>
        <name>forecourt::RecordPicker</name>
        <message>
            <source>Choose one of the list.</source>
            <translation>请从列表中选择。</translation>
        </message>
        <message>
            <source>The search did not work. Type on to try again.</source>
            <translation>查找失败，继续输入即可重试。</translation>
        </message>
        <message>
            <source>Nothing found.</source>
            <translation>没有找到。</translation>
        </message>
        <message>
            <source>Creates it here</source>
            <translation>在此直接新建</translation>
        </message>
        <message>
            <source>%1, %2 of %3</source>
            <translation>%1，第 %2 项，共 %3 项</translation>
        </message>
    </context>
    <context>
        <name>forecourt::RightsWords</name>
        <message>
            <source>change customers and cars</source>
            <translation>修改客户和车辆</translation>
        </message>
        <message>
            <source>record consents</source>
            <translation>记录同意</translation>
        </message>
        <message>
            <source>export names and numbers</source>
            <translation>导出姓名和号码</translation>
        </message>
        <message>
            <source>import tables</source>
            <translation>导入表格</translation>
        </message>
        <message>
            <source>take down leads</source>
            <translation>登记线索</translation>
        </message>
        <message>
            <source>work on leads</source>
            <translation>跟进线索</translation>
        </message>
        <message>
            <source>assign leads</source>
            <translation>分配线索</translation>
        </message>
        <message>
            <source>approve the loss of a lead</source>
            <translation>批准线索战败</translation>
        </message>
        <message>
            <source>receive cars</source>
            <translation>接车</translation>
        </message>
        <message>
            <source>change orders and jobs</source>
            <translation>修改维修单和项目</translation>
        </message>
        <message>
            <source>change the lines of an order</source>
            <translation>修改维修单明细</translation>
        </message>
        <message>
            <source>set prices</source>
            <translation>定价</translation>
        </message>
        <message>
            <source>give discounts</source>
            <translation>给予折扣</translation>
        </message>
        <message>
            <source>record what the customer agreed to</source>
            <translation>记录客户同意的项目</translation>
        </message>
        <message>
            <source>record work</source>
            <translation>记录施工</translation>
        </message>
        <message>
            <source>settle and hand over orders</source>
            <translation>结算和交付维修单</translation>
        </message>
        <message>
            <source>open settled orders again</source>
            <translation>重新打开已结算的维修单</translation>
        </message>
        <message>
            <source>take payments</source>
            <translation>收款</translation>
        </message>
        <message>
            <source>write notes</source>
            <translation>写备注</translation>
        </message>
        <message>
            <source>decide conflicts</source>
            <translation>裁决冲突</translation>
        </message>
        <message>
            <source>change the settings of the store</source>
            <translation>更改门店设置</translation>
        </message>
        <message>
            <source>look after the staff</source>
            <translation>管理员工</translation>
        </message>
        <message>
            <source>look after administrators</source>
            <translation>管理管理员</translation>
        </message>
        <message>
            <source>change how people sign in</source>
            <translation>更改登录方式</translation>
        </message>
        <message>
            <source>set up this desk</source>
            <translation>设置本机</translation>
        </message>
        <message>
            <source>join a store</source>
            <translation>加入门店</translation>
        </message>
        <message>
            <source>front desk</source>
            <translation>前台</translation>
        </message>
        <message>
            <source>sales consultant</source>
            <translation>销售顾问</translation>
        </message>
        <message>
            <source>service advisor</source>
            <translation>服务顾问</translation>
        </message>
        <message>
            <source>technician</source>
            <translation>技师</translation>
        </message>
        <message>
            <source>foreman</source>
            <translation>车间主管</translation>
        </message>
        <message>
            <source>parts</source>
            <translation>配件</translation>
        </message>
        <message>
            <source>manager</source>
            <translation>经理</translation>
        </message>
        <message>
            <source>administrator</source>
            <translation>管理员</translation>
        </message>
        <message>
            <source>the desk itself</source>
            <translation>电脑自身</translation>
        </message>
        <message>
            <source>Only some may %1: %2.</source>
            <extracomment>%1 a thing to do (&quot;give discounts&quot;), %2 a list of roles</extracomment>
            <translation>只有这些角色可以%1：%2。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>The person&apos;s role does not allow this.</source>
            <translation>此人的角色不允许这项操作。</translation>
        </message>
        <message>
            <source>The server does not know the person who did this.</source>
            <translation>服务器不认识做这项操作的人。</translation>
        </message>
        <message>
            <source>The person who did this does not work here any more.</source>
            <translation>做这项操作的人已不在本店工作。</translation>
        </message>
        <message>
            <source>The person who did this has a role that this version does not know.</source>
            <translation>做这项操作的人的角色是此版本不认识的。</translation>
        </message>
        <message>
            <source>The first administrator stays: hand this on to another administrator first.</source>
            <translation>首任管理员不能移除：请先移交给另一位管理员。</translation>
        </message>
        <message>
            <source>take down and read identity numbers</source>
            <translation>登记和查看证件号码</translation>
        </message>
    </context>
    <context>
        <name>forecourt::RoomHints</name>
        <message>
            <source>%1 finds every customer, car, order and command.</source>
            <translation>按 %1 可以查找所有客户、车辆、维修单和命令。</translation>
        </message>
        <message>
            <source>A known car: %1, the end of its plate, Enter.</source>
            <translation>老客户的车：按 %1，输入车牌尾号，回车。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::SecretForm</name>
        <message>
            <source>This is not the same.</source>
            <translation>两次输入不一致。</translation>
        </message>
        <message>
            <source>%1 digits at least.</source>
            <translation>至少 %1 位数字。</translation>
        </message>
        <message>
            <source>%1 characters at least.</source>
            <translation>至少 %1 个字符。</translation>
        </message>
        <message>
            <source>%1 digits at most.</source>
            <translation>最多 %1 位数字。</translation>
        </message>
        <message>
            <source>%1 characters at most.</source>
            <translation>最多 %1 个字符。</translation>
        </message>
        <message>
            <source>A PIN has digits only.</source>
            <translation>PIN 只能是数字。</translation>
        </message>
        <message>
            <source>Others would guess this first.</source>
            <translation>别人会先猜这个。</translation>
        </message>
        <message>
            <source>This could not be saved: %1</source>
            <translation>无法保存：%1</translation>
        </message>
        <message>
            <source>What %1 signs in with</source>
            <translation>%1的登录方式</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>New PIN</source>
            <translation>新 PIN</translation>
        </message>
        <message>
            <source>New password</source>
            <translation>新密码</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>再输一次</translation>
        </message>
        <message>
            <source>Set it</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Take it away</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>forecourt::SecurityCard</name>
        <message>
            <source>Saved for all desks</source>
            <translation>已对所有电脑保存</translation>
        </message>
        <message>
            <source>Only somebody who works here as administrator can switch this on. Choose the role under Staff first.</source>
            <translation>只有角色为管理员的人才能打开。请先在“员工”中选择该角色。</translation>
        </message>
        <message>
            <source>Set a PIN or password for yourself first, or you would lock yourself out.</source>
            <translation>请先为自己设置 PIN 或密码，否则您会把自己锁在外面。</translation>
        </message>
        <message>
            <source>This could not be saved: %1</source>
            <translation>无法保存：%1</translation>
        </message>
        <message>
            <source>Signing in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>People sign in, and their role decides what they may do</source>
            <translation>人员需登录，角色决定其权限</translation>
        </message>
        <message>
            <source>Nobody works at any desk without a PIN or password. The first administrator cannot be removed; another administrator can take their place.</source>
            <translation>没有 PIN 或密码，谁都不能在任何电脑工作。首任管理员不能移除，但可由另一位管理员接任。</translation>
        </message>
        <message>
            <source>Off: anybody may be chosen at the top of the window; only whoever has a PIN or password is asked for it. Once it is on, everybody needs one; what other desks did before they heard of it is taken for two weeks.</source>
            <translation>关闭：可在窗口顶部选择任何人，只有设了 PIN 或密码的人会被询问。打开后人人都需要；其他电脑在得知之前所做的操作，两周内仍会被接受。</translation>
        </message>
        <message>
            <source>First administrator</source>
            <translation>首任管理员</translation>
        </message>
        <message>
            <source>An untouched desk locks after</source>
            <translation>无操作多久后锁定</translation>
        </message>
        <message>
            <source>never</source>
            <translation>从不</translation>
        </message>
        <message numerus="yes">
            <source>%n minutes</source>
            <translation>
                <numerusform>%n 分钟</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::SelectionBar</name>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>已选 %n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>Select none</source>
            <translation>取消选择</translation>
        </message>
    </context>
    <context>
        <name>forecourt::SettingsRoom</name>
        <message>
            <source>The list is gone for good</source>
            <translation>清单不再显示</translation>
        </message>
        <message>
            <source>This desk belongs to %1 now</source>
            <translation>本机已加入%1</translation>
        </message>
        <message>
            <source>Save settings</source>
            <translation>保存设置</translation>
        </message>
        <message>
            <source>Saved for all desks</source>
            <translation>已保存，所有电脑生效</translation>
        </message>
        <message>
            <source>Works here again</source>
            <translation>重新在职</translation>
        </message>
        <message>
            <source>Is not offered any more; “Works here again” undoes it</source>
            <translation>不再出现在选项中；点“重新在职”可撤销</translation>
        </message>
        <message>
            <source>This could not be saved: %1</source>
            <translation>无法保存：%1</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>尚未保存</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>新员工</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Discard changes</source>
            <translation>放弃更改</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>门店</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>店名</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>集团</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>营业时间</translation>
        </message>
        <message>
            <source>response clocks run in these hours</source>
            <translation>响应时限只在营业时间内计算</translation>
        </message>
        <message>
            <source>Opens</source>
            <translation>开门</translation>
        </message>
        <message>
            <source>Closes</source>
            <translation>关门</translation>
        </message>
        <message>
            <source>Workshop</source>
            <translation>车间</translation>
        </message>
        <message>
            <source>Work places</source>
            <translation>工位数</translation>
        </message>
        <message>
            <source>Price of an hour of labour, %1</source>
            <translation>工时单价（%1）</translation>
        </message>
        <message>
            <source>Proposed for new labour lines; each line can differ.</source>
            <translation>新工时行默认使用，每行可以另改。</translation>
        </message>
        <message>
            <source>Taxes</source>
            <translation>税</translation>
        </message>
        <message>
            <source>Usual tax, %</source>
            <translation>常用税率（%）</translation>
        </message>
        <message>
            <source>Of new lines; lines that are there keep theirs.</source>
            <translation>用于新增行，已有的行不变。</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>单号</translation>
        </message>
        <message>
            <source>Forms</source>
            <translation>单据</translation>
        </message>
        <message>
            <source>Terms on the check-in sheet</source>
            <translation>接车单条款</translation>
        </message>
        <message>
            <source>One condition a line. Empty: those that come with the program.</source>
            <translation>每行一条。留空则使用程序自带的条款。</translation>
        </message>
        <message>
            <source>Set for all desks</source>
            <translation>已对所有电脑设置</translation>
        </message>
        <message>
            <source>Taken away at all desks</source>
            <translation>已在所有电脑取消</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>员工</translation>
        </message>
        <message>
            <source>Export the list of staff</source>
            <translation>导出员工列表</translation>
        </message>
        <message>
            <source>The next order made at this desk today is %1: R, the date, %2 for this desk, and a number that starts anew each day. Should another desk bear the same letters, the server gives the later order another number and tells so.</source>
            <translation>本机今天开的下一张维修单是 %1：R、日期、代表本机的 %2，以及每天重新开始的序号。若另一台前台用了同样的字母，服务器会给较晚的维修单换一个号码并提示。</translation>
        </message>
        <message>
            <source>The next order made at this desk today is %1: R, the date, and a number of the whole store. The server gave this desk some in advance, so that it can go on without a network; %2 are left. After these it counts by itself, with %3 for this desk in the number.</source>
            <translation>本机今天开的下一张维修单是 %1：R、日期，以及全店统一的序号。服务器已预先分给本机一批号码，断网时也能继续开单；还剩 %2 个。用完后由本机自行编号，号码中带有代表本机的 %3。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ShortcutSheet</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>键盘快捷键</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>通用</translation>
        </message>
        <message>
            <source>Rooms</source>
            <translation>功能区</translation>
        </message>
        <message>
            <source>In %1</source>
            <translation>在“%1”中</translation>
        </message>
    </context>
    <context>
        <name>forecourt::Shortcuts</name>
        <message>
            <source>Search or run a command</source>
            <translation>搜索或执行命令</translation>
        </message>
        <message>
            <source>New record in this room</source>
            <translation>在当前功能区新建</translation>
        </message>
        <message>
            <source>Synchronise now</source>
            <translation>立即同步</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Save the form</source>
            <translation>保存表单</translation>
        </message>
        <message>
            <source>Show keyboard shortcuts</source>
            <translation>显示键盘快捷键</translation>
        </message>
        <message>
            <source>One step back</source>
            <translation>返回上一步</translation>
        </message>
        <message>
            <source>Full screen on or off</source>
            <translation>进入或退出全屏</translation>
        </message>
        <message>
            <source>Back to where you were</source>
            <translation>回到上一处</translation>
        </message>
        <message>
            <source>Forward again</source>
            <translation>再往前</translation>
        </message>
        <message>
            <source>Narrow or wide navigation</source>
            <translation>收起或展开导航</translation>
        </message>
        <message>
            <source>Second window</source>
            <translation>第二个窗口</translation>
        </message>
        <message>
            <source>Undo the last action</source>
            <translation>撤销上一步操作</translation>
        </message>
        <message>
            <source>Do it again</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Lock this desk</source>
            <translation>锁定本机</translation>
        </message>
        <message>
            <source>Somebody else works here</source>
            <translation>换人</translation>
        </message>
    </context>
    <context>
        <name>forecourt::SignInPage</name>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
        <message>
            <source>Choose who you are.</source>
            <translation>请选择您是谁。</translation>
        </message>
        <message>
            <source>%1 has no PIN or password and works here without one.</source>
            <translation>%1没有 PIN 或密码，可直接工作。</translation>
        </message>
        <message>
            <source>%1 has nothing to sign in with yet. A manager or administrator sets a PIN or password in the settings, at any desk.</source>
            <translation>%1还没有登录方式。请经理或管理员在任一电脑的设置中设置 PIN 或密码。</translation>
        </message>
        <message>
            <source>This could not be checked: %1</source>
            <translation>无法核对：%1</translation>
        </message>
        <message numerus="yes">
            <source>That is not right. %n more tries before a wait.</source>
            <translation>
                <numerusform>不正确。再错 %n 次就需要等待。</numerusform>
            </translation>
        </message>
        <message>
            <source>This person cannot sign in here.</source>
            <translation>此人不能在这里登录。</translation>
        </message>
        <message>
            <source>You can try again now.</source>
            <translation>现在可以再试。</translation>
        </message>
        <message>
            <source>Too many wrong tries. Again in %1:%2.</source>
            <translation>错误次数过多。请在 %1:%2 后再试。</translation>
        </message>
        <message>
            <source>Who is working here?</source>
            <translation>谁在这里工作？</translation>
        </message>
        <message>
            <source>Somebody else works here</source>
            <translation>换人</translation>
        </message>
        <message>
            <source>%1 · choose your name and sign in. This works without a network.</source>
            <translation>%1 · 选择您的姓名并登录，无需网络。</translation>
        </message>
        <message>
            <source>%1 · what was typed and not saved stays with the person who typed it.</source>
            <translation>%1 · 已输入而未保存的内容留给输入者本人。</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>员工</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>forecourt::SignaturePad</name>
        <message>
            <source>Signature, drawn with pen or mouse</source>
            <translation>签名（用笔或鼠标书写）</translation>
        </message>
        <message>
            <source>No pen: type the name</source>
            <translation>没有手写笔：输入姓名</translation>
        </message>
        <message>
            <source>Name in place of a drawn signature</source>
            <translation>代替手写签名的姓名</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>清除</translation>
        </message>
    </context>
    <context>
        <name>forecourt::SortButton</name>
        <message>
            <source>Sort the list</source>
            <translation>列表排序</translation>
        </message>
        <message>
            <source>Sorted: %1</source>
            <translation>排序：%1</translation>
        </message>
    </context>
    <context>
        <name>forecourt::StaffCard</name>
        <message>
            <source>Works here again</source>
            <translation>重新在职</translation>
        </message>
        <message>
            <source>Has left</source>
            <translation>已离职</translation>
        </message>
        <message>
            <source>A name is needed.</source>
            <translation>请填写姓名。</translation>
        </message>
        <message>
            <source>A name of up to 200 characters is needed.</source>
            <translation>请填写姓名，最多 200 个字符。</translation>
        </message>
        <message>
            <source>This could not be saved: %1</source>
            <translation>无法保存：%1</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>员工</translation>
        </message>
        <message>
            <source>Nobody yet. Whoever works here is chosen at the top of the window, and stands on what they do.</source>
            <translation>还没有员工。当前操作人在窗口顶部选择，并记录在所做的事情上。</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>新员工</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>岗位</translation>
        </message>
        <message>
            <source>Save person</source>
            <translation>保存员工</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>PIN or password</source>
            <translation>PIN 或密码</translation>
        </message>
    </context>
    <context>
        <name>forecourt::StaffModel</name>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>岗位</translation>
        </message>
        <message>
            <source>not here any more</source>
            <translation>已离职</translation>
        </message>
    </context>
    <context>
        <name>forecourt::StaffWords</name>
        <message>
            <source>Service advisor</source>
            <translation>服务顾问</translation>
        </message>
        <message>
            <source>Sales consultant</source>
            <translation>销售顾问</translation>
        </message>
        <message>
            <source>Front desk</source>
            <translation>前台</translation>
        </message>
        <message>
            <source>Technician</source>
            <translation>技师</translation>
        </message>
        <message>
            <source>Foreman</source>
            <translation>车间主管</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>经理</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>配件</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>管理员</translation>
        </message>
    </context>
    <context>
        <name>forecourt::StartProblemPage</name>
        <message>
            <source>Data folder: %1</source>
            <translation>数据文件夹：%1</translation>
        </message>
        <message>
            <source>For the log: %1</source>
            <translation>日志信息：%1</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Begin anew in this folder</source>
            <translation>在此文件夹重新开始</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
    </context>
    <context>
        <name>forecourt::StatusLine</name>
        <message>
            <source>This desk: %1</source>
            <translation>本机：%1</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>快捷键</translation>
        </message>
    </context>
    <context>
        <name>forecourt::Stepper</name>
        <message>
            <source>done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>now</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>open</source>
            <translation>未开始</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Step %1 of %2, %3</source>
            <translation>第 %1 步，共 %2 步，%3</translation>
        </message>
        <message>
            <source>All steps are done</source>
            <translation>所有步骤已完成</translation>
        </message>
    </context>
    <context>
        <name>forecourt::StoreFieldEditor</name>
        <message>
            <source>Another desk has set this to “%1” meanwhile.</source>
            <translation>另一台电脑已将其改为“%1”。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::StoreFields</name>
        <message>
            <source>A time like 08:30 is needed.</source>
            <translation>请填写类似 08:30 的时间。</translation>
        </message>
        <message>
            <source>Closing must be later than opening.</source>
            <translation>关门时间必须晚于开门时间。</translation>
        </message>
        <message>
            <source>The store needs a name; it stands on every sheet.</source>
            <translation>请填写店名，它会印在每张单据上。</translation>
        </message>
        <message>
            <source>A number up to 999 is needed, or nothing.</source>
            <translation>请填写不超过 999 的数字，或留空。</translation>
        </message>
        <message>
            <source>An amount like 360.00 is needed, or nothing.</source>
            <translation>请填写类似 360.00 的金额，或留空。</translation>
        </message>
        <message>
            <source>A percentage like 13 or 8.5 is needed, or nothing.</source>
            <translation>请填写类似 13 或 8.5 的百分比，或留空。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::StoreWords</name>
        <message>
            <source>The disk is full</source>
            <translation>磁盘已满</translation>
        </message>
        <message>
            <source>The data folder cannot be written</source>
            <translation>数据文件夹无法写入</translation>
        </message>
        <message>
            <source>The data folder is not there</source>
            <translation>找不到数据文件夹</translation>
        </message>
        <message>
            <source>Another program holds the store</source>
            <translation>数据被其他程序占用</translation>
        </message>
        <message>
            <source>Forecourt is running already</source>
            <translation>Forecourt 已在运行</translation>
        </message>
        <message>
            <source>The store was written by a newer version</source>
            <translation>数据由更新的版本写入</translation>
        </message>
        <message>
            <source>The file is not a store of Forecourt</source>
            <translation>该文件不是 Forecourt 的数据</translation>
        </message>
        <message>
            <source>The store is damaged</source>
            <translation>数据已损坏</translation>
        </message>
        <message>
            <source>The store cannot be opened</source>
            <translation>数据无法打开</translation>
        </message>
        <message>
            <source>There is no room left on the disk of the data folder, so the store cannot be opened. Nothing is lost. Free some space, then try again.</source>
            <translation>数据文件夹所在磁盘没有空间，无法打开数据。没有任何丢失。请腾出空间后重试。</translation>
        </message>
        <message>
            <source>This account may not write in the data folder, or the disk is write-protected. Nothing is lost. Ask whoever looks after this computer, then try again.</source>
            <translation>当前账户无权写入数据文件夹，或磁盘被写保护。没有任何丢失。请联系电脑管理员后重试。</translation>
        </message>
        <message>
            <source>The store was in this folder before. If it is on another disk or a network drive, connect it, then try again. Nothing was made in its place.</source>
            <translation>数据原本在此文件夹中。如果它在其他磁盘或网络驱动器上，请连接后重试。程序没有另建任何数据。</translation>
        </message>
        <message>
            <source>Another program has the file of the store open and does not let go of it: a backup program, perhaps, or a virus scanner. Nothing is lost. Wait or end it, then try again.</source>
            <translation>其他程序打开了数据文件且没有释放，可能是备份或杀毒软件。没有任何丢失。请等待或关闭它后重试。</translation>
        </message>
        <message>
            <source>It was started on this data folder before, but does not answer. Look for its window; if there is none, end it or restart the computer, then try again.</source>
            <translation>程序已用此数据文件夹启动，但没有响应。请找到它的窗口；找不到时请结束该程序或重启电脑，再重试。</translation>
        </message>
        <message>
            <source>A newer version of Forecourt has worked with this store and changed it in a way this version does not know. Nothing was touched. Install the newer version, then try again.</source>
            <translation>更新版本的 Forecourt 使用过此数据，并做了本版本不认识的改动。没有触碰任何内容。请安装新版本后重试。</translation>
        </message>
        <message>
            <source>In the place of the store is a database of another program. It was not touched. Move it elsewhere, or start with another data folder.</source>
            <translation>数据所在位置是其他程序的数据库，未作任何改动。请将它移走，或用另一个数据文件夹启动。</translation>
        </message>
        <message>
            <source>The file of the store is damaged and could not be replaced by a backup just now. It was not touched. Try again; if that does not help, show this to whoever looks after this computer.</source>
            <translation>数据文件已损坏，暂时无法用备份替换，文件未作改动。请重试；仍不行请将此信息交给电脑管理员。</translation>
        </message>
        <message>
            <source>This is unexpected. Nothing was changed. Try again; if that does not help, show this to whoever looks after this computer.</source>
            <translation>出现意外情况，没有任何改动。请重试；仍不行请将此信息交给电脑管理员。</translation>
        </message>
        <message>
            <source>What you typed is still here, but cannot be saved. Free some space, then save again.</source>
            <translation>输入的内容还在，但无法保存。请腾出空间后再次保存。</translation>
        </message>
        <message>
            <source>What you typed is still here, but cannot be saved. Ask whoever looks after this computer, then save again.</source>
            <translation>输入的内容还在，但无法保存。请联系电脑管理员后再次保存。</translation>
        </message>
        <message>
            <source>What you typed is still here, but cannot be saved. Connect the disk or the network drive, end the program and start it again.</source>
            <translation>输入的内容还在，但无法保存。请连接磁盘或网络驱动器，然后退出并重新启动程序。</translation>
        </message>
        <message>
            <source>What you typed is still here, but could not be saved just now. Save again in a moment.</source>
            <translation>输入的内容还在，但刚才未能保存。请稍后再次保存。</translation>
        </message>
        <message>
            <source>Part of the file cannot be read. End the program and start it again: the store is then checked, and replaced by the newest good backup if it has to be.</source>
            <translation>部分数据无法读取。请退出并重新启动程序：届时会检查数据，必要时用最新的完好备份替换。</translation>
        </message>
        <message>
            <source>What you typed is still here, but could not be saved: %1</source>
            <translation>输入的内容还在，但未能保存：%1</translation>
        </message>
        <message>
            <source>The store was damaged and has been replaced by its newest good backup.</source>
            <translation>数据曾损坏，已用最新的完好备份替换。</translation>
        </message>
        <message>
            <source>The store was damaged, and there is no good backup of it on this desk.</source>
            <translation>数据已损坏，本机没有完好的备份。</translation>
        </message>
        <message>
            <source>The backup is of %1. What was sent to the server since comes back from there; what was entered after that and not sent may be missing.</source>
            <translation>备份时间为 %1。此后已发送到服务器的内容会从服务器取回；之后录入而未发送的内容可能缺失。</translation>
        </message>
        <message>
            <source>The backup is of %1. What was entered after that is missing.</source>
            <translation>备份时间为 %1。此后录入的内容缺失。</translation>
        </message>
        <message>
            <source>What was sent to the server comes back from there; what was not sent may be missing.</source>
            <translation>已发送到服务器的内容会从服务器取回；未发送的可能缺失。</translation>
        </message>
        <message>
            <source>Restore a backup from elsewhere, or join the store again if it has a server.</source>
            <translation>请恢复存放在别处的备份；有服务器时也可重新加入门店。</translation>
        </message>
        <message>
            <source>The damaged file was kept: %1</source>
            <translation>损坏的文件已保留：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n newer backup(s) could not be used.</source>
            <translation>
                <numerusform>有 %n 份较新的备份无法使用。</numerusform>
            </translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>磁盘已满</translation>
        </message>
        <message>
            <source>the data folder is not there</source>
            <translation>找不到数据文件夹</translation>
        </message>
        <message>
            <source>the folder is not there; connect the disk it is on</source>
            <translation>找不到文件夹，请接上它所在的磁盘</translation>
        </message>
        <message>
            <source>the folder cannot be written</source>
            <translation>文件夹无法写入</translation>
        </message>
        <message>
            <source>the store itself has damage: end the program and start it again</source>
            <translation>数据本身有损坏：请退出并重新启动程序</translation>
        </message>
        <message>
            <source>another program holds the store</source>
            <translation>数据被其他程序占用</translation>
        </message>
        <message>
            <source>The file of the store is gone</source>
            <translation>数据文件不见了</translation>
        </message>
        <message>
            <source>The file of the store was removed from its folder, or replaced, while it was open. Nothing was made in its place. Put it back, or try again: a file that is missing is replaced by the newest good backup.</source>
            <translation>数据文件在打开期间被移走或替换。没有在原处新建任何内容。请把文件放回原处，或重试：缺失的文件会由最新的完好备份替换。</translation>
        </message>
        <message>
            <source>It was removed from its folder, or replaced, while the program ran. What you typed is still here, but cannot be saved; a backup of what was saved is made now. Put the file back, or end the program and start it again: a file that is missing is replaced by the newest good backup.</source>
            <translation>程序运行期间，文件被移走或替换。输入的内容还在，但无法保存；之前保存的内容正在做成备份。请把文件放回原处，或退出并重新启动程序：缺失的文件会由最新的完好备份替换。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::SyncLight</name>
        <message>
            <source>Open the list of changes</source>
            <translation>打开同步列表</translation>
        </message>
    </context>
    <context>
        <name>forecourt::SyncListModel</name>
        <message>
            <source>Desk %1</source>
            <translation>%1 号前台</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>被拒绝</translation>
        </message>
        <message>
            <source>Waits for another</source>
            <translation>等待另一项</translation>
        </message>
        <message>
            <source>Given up</source>
            <translation>已放弃</translation>
        </message>
        <message>
            <source>Mended</source>
            <translation>已修正</translation>
        </message>
    </context>
    <context>
        <name>forecourt::SyncNotices</name>
        <message>
            <source>%1 of %2 records of the kind “%3” would be deleted on this desk by what came from the server. Nothing was deleted yet. If it is meant, apply it; if not, ask who deleted them and have it taken back: this desk sees that by itself.</source>
            <translation>服务器传来的更改会在本机删除 %2 条“%3”记录中的 %1 条。目前还没有删除任何记录。如果确实要删除，请执行；如果不是，请询问是谁删除的并让其撤回：本机会自动得知。</translation>
        </message>
        <message>
            <source>Held back until somebody has looked.</source>
            <translation>已暂缓，等待有人查看。</translation>
        </message>
        <message>
            <source>Apply the deletions</source>
            <translation>执行删除</translation>
        </message>
        <message>
            <source>Fetching changes: %1 of %2</source>
            <translation>正在获取更改：%1 / %2</translation>
        </message>
        <message>
            <source>Fetching the store from the server: %1 of %2</source>
            <translation>正在从服务器获取门店数据：%1 / %2</translation>
        </message>
        <message>
            <source>Writing the records: %1 of %2</source>
            <translation>正在写入记录：%1 / %2</translation>
        </message>
        <message>
            <source>Writing the records…</source>
            <translation>正在写入记录…</translation>
        </message>
        <message>
            <source>Preparing the search: %1 of %2</source>
            <translation>正在准备搜索：%1 / %2</translation>
        </message>
        <message>
            <source>Preparing the search…</source>
            <translation>正在准备搜索…</translation>
        </message>
        <message>
            <source>Preparing the lists…</source>
            <translation>正在准备列表…</translation>
        </message>
        <message>
            <source>What was fetched is kept. You can keep working.</source>
            <translation>已获取的数据会保留。您可以继续工作。</translation>
        </message>
        <message>
            <source>Fetching the store was stopped.</source>
            <translation>获取门店数据已停止。</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>you can keep working</source>
            <translation>您可以继续工作</translation>
        </message>
        <message>
            <source>Stop for now</source>
            <translation>暂时停止</translation>
        </message>
        <message>
            <source>Fetch everything again</source>
            <translation>重新获取全部数据</translation>
        </message>
        <message>
            <source>Both were compared and are not equal. You can keep working. Fetching everything again repairs this desk; what waits to be sent is kept.</source>
            <translation>经核对两边不一致。您可以照常工作。重新获取全部数据即可修复本机；等待发送的内容会保留。</translation>
        </message>
        <message>
            <source>Nothing is lost and you can keep working here. Ask an administrator whether this desk still belongs to the store.</source>
            <translation>没有丢失任何内容，您可以在本机照常工作。请向管理员确认本机是否仍属于本店。</translation>
        </message>
        <message>
            <source>What is here is safe. Make room on the disk; it is tried again by itself.</source>
            <translation>本机内容安全。请清理磁盘空间，之后会自动重试。</translation>
        </message>
        <message>
            <source>Its version may not fit this program. You can keep working; ask whoever looks after the server.</source>
            <translation>服务器版本可能与本程序不符。您可以照常工作，请联系服务器管理人员。</translation>
        </message>
        <message>
            <source>You can keep working; it is tried again by itself.</source>
            <translation>您可以照常工作，系统会自动重试。</translation>
        </message>
        <message>
            <source>The desk&apos;s key is in it. Unlock the keyring of this computer; it is tried again by itself.</source>
            <translation>密钥保存在其中。请解锁本机的密钥环，程序会自动重试。</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>另有 %n 条</numerusform>
            </translation>
        </message>
        <message>
            <source>Compared with the server at %1: %2. What they were before is kept in their history. If this comes again, have the disk of this computer checked.</source>
            <translation>%1 与服务器比对：%2。更正前的内容保留在它们的历史记录中。如果再次出现，请检查这台电脑的硬盘。</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) of this desk were put right.</source>
            <translation>
                <numerusform>本机有 %n 条记录已更正。</numerusform>
            </translation>
        </message>
        <message>
            <source>a record of a newer program</source>
            <translation>一条新版本程序的记录</translation>
        </message>
        <message>
            <source>%1 removed</source>
            <translation>%1 已移除</translation>
        </message>
        <message>
            <source>%1 brought back</source>
            <translation>%1 已找回</translation>
        </message>
        <message>
            <source>%1 corrected</source>
            <translation>%1 已更正</translation>
        </message>
        <message>
            <source>What is done on this desk reaches the others. What they do comes back as soon as Forecourt is updated here; until then this desk shows how things were. Nothing is lost.</source>
            <translation>本机的操作会照常传到其他电脑。本机的 Forecourt 升级后，其他电脑的更改就会传过来；在此之前，这里显示的是之前的情况。不会丢失任何内容。</translation>
        </message>
        <message>
            <source>%1.</source>
            <translation>%1。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>What is done on this desk is kept here, and sent as soon as Forecourt is updated; until then it comes to nobody else, nor does what they do come here. Nothing is lost.</source>
            <translation>您在本机上的操作会保留在本机，更新 Forecourt 后立即发送；在此之前，其他人看不到，他们所做的也不会传到这里。不会丢失任何内容。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::SyncRoom</name>
        <message>
            <source>Keep the value that stands</source>
            <translation>保留现行值</translation>
        </message>
        <message>
            <source>Use the other value</source>
            <translation>改用另一个值</translation>
        </message>
        <message>
            <source>Nothing to decide</source>
            <translation>没有需要裁定的内容</translation>
        </message>
        <message>
            <source>The server has refused nothing</source>
            <translation>服务器没有拒绝任何更改</translation>
        </message>
        <message>
            <source>Nothing waits to be sent</source>
            <translation>没有等待发送的内容</translation>
        </message>
        <message>
            <source>Decided for all desks</source>
            <translation>已裁定，所有前台一致</translation>
        </message>
        <message>
            <source>This could not be done: the record has moved on since. Nothing was changed.</source>
            <translation>无法执行：该记录此后已有变化。没有做任何更改。</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>同步</translation>
        </message>
        <message>
            <source>To decide</source>
            <translation>待裁定</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>被拒绝</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>等待发送</translation>
        </message>
        <message>
            <source>Desks that change different fields keep both changes; only the same field needs you.</source>
            <translation>不同前台修改不同字段会同时保留；只有改了同一字段才需要您裁定。</translation>
        </message>
        <message>
            <source>Export the list of conflicts or changes</source>
            <translation>导出冲突或更改列表</translation>
        </message>
        <message>
            <source>No refused change was closed</source>
            <translation>没有已结案的更改</translation>
        </message>
        <message>
            <source>What was mended or given up is kept here, with who and why.</source>
            <translation>已修正或放弃的更改保留在此，注明何人、何故。</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已结案</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>Edit the refused change and offer it again</source>
            <translation>修改被拒绝的更改并重新提交</translation>
        </message>
        <message>
            <source>Export the refused change</source>
            <translation>导出被拒绝的更改</translation>
        </message>
        <message>
            <source>Give the refused change up</source>
            <translation>放弃被拒绝的更改</translation>
        </message>
        <message>
            <source>Show what is to decide</source>
            <translation>显示待裁定的内容</translation>
        </message>
        <message>
            <source>Show what the server refused</source>
            <translation>显示被服务器拒绝的更改</translation>
        </message>
        <message>
            <source>Show what waits to be sent</source>
            <translation>显示等待发送的更改</translation>
        </message>
        <message>
            <source>Show what was mended or given up</source>
            <translation>显示已修正或已放弃的更改</translation>
        </message>
        <message>
            <source>Offered again. It goes to the server with the next exchange.</source>
            <translation>已重新提交，下次同步时发送到服务器。</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) given up; the reason is kept</source>
            <translation>
                <numerusform>已放弃 %n 项更改，原因已保留</numerusform>
            </translation>
        </message>
        <message>
            <source>refused</source>
            <translation>被拒绝</translation>
        </message>
        <message>
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <source>Written to %1</source>
            <translation>已写入 %1</translation>
        </message>
        <message>
            <source>The file could not be written. Check that the folder is there and may be written to.</source>
            <translation>无法写入文件。请检查文件夹是否存在且可写。</translation>
        </message>
        <message>
            <source>The record is not on this desk, so it cannot be opened.</source>
            <translation>本机没有该记录，无法打开。</translation>
        </message>
        <message>
            <source>Reading the list…</source>
            <translation>正在读取列表…</translation>
        </message>
        <message>
            <source>The list could not be read.</source>
            <translation>无法读取列表。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::SyncSentence</name>
        <message>
            <source>In sync · verified at %1</source>
            <translation>已同步 · %1 核对一致</translation>
        </message>
        <message>
            <source>In sync</source>
            <translation>已同步</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) waiting since %1</source>
            <translation>
                <numerusform>%n 条待同步（最早 %1）</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) need your attention</source>
            <translation>
                <numerusform>%n 条更改需要处理</numerusform>
            </translation>
        </message>
        <message>
            <source>Synchronising…</source>
            <translation>正在同步…</translation>
        </message>
        <message>
            <source>Works on this desk only · not connected to a server</source>
            <translation>仅本机使用 · 尚未连接服务器</translation>
        </message>
        <message>
            <source>Fetching the store · %1 %</source>
            <translation>正在获取门店数据 · %1 %</translation>
        </message>
        <message>
            <source>Preparing the store…</source>
            <translation>正在准备门店数据…</translation>
        </message>
        <message>
            <source>Offline since %1</source>
            <translation>%1 起离线</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>离线</translation>
        </message>
        <message>
            <source>nothing waiting</source>
            <translation>没有待同步的内容</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) waiting</source>
            <translation>
                <numerusform>%n 项更改等待发送</numerusform>
            </translation>
        </message>
        <message>
            <source>you can keep working</source>
            <translation>可照常工作</translation>
        </message>
        <message>
            <source>The server&apos;s certificate is not trusted, so nothing is sent · you can keep working</source>
            <translation>服务器证书不受信任，暂不发送 · 可以继续工作</translation>
        </message>
        <message>
            <source>The keyring is locked, so nothing is sent · you can keep working</source>
            <translation>密钥环已锁定，暂不发送 · 可以继续工作</translation>
        </message>
        <message>
            <source>This desk differs from the server</source>
            <translation>本机与服务器不一致</translation>
        </message>
        <message>
            <source>The server does not accept this desk</source>
            <translation>服务器不接受本机</translation>
        </message>
        <message>
            <source>The server was not understood</source>
            <translation>无法理解服务器的应答</translation>
        </message>
        <message>
            <source>The disk is full, nothing can be fetched</source>
            <translation>磁盘已满，无法获取数据</translation>
        </message>
        <message>
            <source>The exchange with the server failed</source>
            <translation>与服务器的同步失败</translation>
        </message>
        <message>
            <source>This desk was locked by whoever runs the server</source>
            <translation>本机已被服务器管理员停用</translation>
        </message>
        <message>
            <source>This program is too old for the server · your changes are still sent</source>
            <translation>本程序版本过旧，服务器不再向它发送数据 · 您的更改仍会发送</translation>
        </message>
        <message>
            <source>This program is too old for the server · your changes wait on this computer</source>
            <translation>此程序对服务器来说版本太旧 · 您的更改保留在这台电脑上</translation>
        </message>
    </context>
    <context>
        <name>forecourt::SyncStanding</name>
        <message>
            <source>Join a store on a server in the settings to work with other desks.</source>
            <translation>在设置中加入服务器上的门店，即可与其他前台协同工作。</translation>
        </message>
        <message>
            <source>Waiting for the server&apos;s answer, until %1 at the latest</source>
            <translation>正在等待服务器应答，最晚到 %1</translation>
        </message>
        <message>
            <source>Reading and writing on this desk</source>
            <translation>正在读写本机数据</translation>
        </message>
        <message>
            <source>Next exchange at %1, or after the next change</source>
            <translation>下次同步 %1，或有新更改时</translation>
        </message>
        <message>
            <source>Next attempt at %1</source>
            <translation>下次重试 %1</translation>
        </message>
        <message>
            <source>sent %1 of %2</source>
            <translation>已发送 %1 / %2</translation>
        </message>
        <message>
            <source>received %1 of %2</source>
            <translation>已接收 %1 / %2</translation>
        </message>
        <message>
            <source>Last exchange at %1</source>
            <translation>上次同步 %1</translation>
        </message>
        <message>
            <source>No exchange yet</source>
            <translation>尚未同步</translation>
        </message>
        <message>
            <source>not compared with the server yet</source>
            <translation>尚未与服务器核对</translation>
        </message>
        <message>
            <source>compared with the server: not equal</source>
            <translation>与服务器核对：不一致</translation>
        </message>
        <message>
            <source>compared with the server at %1: equal</source>
            <translation>%1 与服务器核对：一致</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>立即同步</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) wait to be sent</source>
            <translation>
                <numerusform>%n 张照片等待发送</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are being fetched</source>
            <translation>
                <numerusform>正在获取 %n 张照片</numerusform>
            </translation>
        </message>
        <message>
            <source>the server&apos;s disk is full: photos stay on this desk until there is room, and work goes on</source>
            <translation>服务器磁盘已满：照片先留在本机，等有空间再发送，工作不受影响</translation>
        </message>
        <message>
            <source>this store&apos;s room for photos on the server is used up: they stay on this desk, and work goes on</source>
            <translation>本店在服务器上的照片空间已用完：照片留在本机，工作不受影响</translation>
        </message>
        <message>
            <source>the server takes no photos: they stay on this desk</source>
            <translation>服务器不接收照片：照片留在本机</translation>
        </message>
        <message>
            <source>This computer&apos;s clock is %1 slow. Work goes on with the server&apos;s time; please set it.</source>
            <translation>此电脑的时钟慢了 %1。工作以服务器时间为准，请校准时钟。</translation>
        </message>
        <message>
            <source>This computer&apos;s clock is %1 fast. Work goes on with the server&apos;s time; please set it.</source>
            <translation>此电脑的时钟快了 %1。工作以服务器时间为准，请校准时钟。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::SyncTexts</name>
        <message>
            <source>Store</source>
            <translation>门店</translation>
        </message>
        <message>
            <source>Staff member</source>
            <translation>员工</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>联系方式</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>授权同意</translation>
        </message>
        <message>
            <source>Vehicle</source>
            <translation>车辆</translation>
        </message>
        <message>
            <source>Plate</source>
            <translation>车牌</translation>
        </message>
        <message>
            <source>Customer and vehicle</source>
            <translation>人车关系</translation>
        </message>
        <message>
            <source>Lead</source>
            <translation>线索</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>到店</translation>
        </message>
        <message>
            <source>Service order</source>
            <translation>维修单</translation>
        </message>
        <message>
            <source>Concern</source>
            <translation>客户描述</translation>
        </message>
        <message>
            <source>Job</source>
            <translation>维修项目</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>明细</translation>
        </message>
        <message>
            <source>Payment</source>
            <translation>收款</translation>
        </message>
        <message>
            <source>Timeline event</source>
            <translation>时间线事件</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Surname</source>
            <translation>姓</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>名</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Printed notes</source>
            <translation>打印备注</translation>
        </message>
        <message>
            <source>Internal notes</source>
            <translation>内部备注</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Promised time</source>
            <translation>承诺交车时间</translation>
        </message>
        <message>
            <source>Advisor</source>
            <translation>服务顾问</translation>
        </message>
        <message>
            <source>Responsible</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Odometer in</source>
            <translation>进厂里程</translation>
        </message>
        <message>
            <source>Odometer out</source>
            <translation>出厂里程</translation>
        </message>
        <message>
            <source>Odometer</source>
            <translation>里程</translation>
        </message>
        <message>
            <source>VIN</source>
            <translation>车架号</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>单号</translation>
        </message>
        <message>
            <source>Payer</source>
            <translation>付款方</translation>
        </message>
        <message>
            <source>Unit price</source>
            <translation>单价</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>折扣</translation>
        </message>
        <message>
            <source>Quantity</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>故障描述</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Correction</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>Approval</source>
            <translation>授权</translation>
        </message>
        <message>
            <source>Work progress</source>
            <translation>施工进度</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Next follow-up</source>
            <translation>下次跟进</translation>
        </message>
        <message>
            <source>First response</source>
            <translation>首次响应</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Technician&apos;s comment</source>
            <translation>技师意见</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>品牌</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>车型</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>等候方式</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>（空）</translation>
        </message>
        <message>
            <source>The step was not possible any more, because another desk had moved the record on.</source>
            <translation>该步骤已无法执行：另一前台已先推进了这条记录。</translation>
        </message>
        <message>
            <source>One desk deleted the record while another changed it. It was kept.</source>
            <translation>一个前台删除了记录，另一个同时修改了它。记录已保留。</translation>
        </message>
        <message>
            <source>Two desks took down the same record. What was there first stands.</source>
            <translation>两个前台登记了同一条记录，以先登记的为准。</translation>
        </message>
        <message>
            <source>Two desks wrote this text at the same time. The later one stands.</source>
            <translation>两个前台同时写了这段文字，以较晚的为准。</translation>
        </message>
        <message>
            <source>Two desks changed this field without knowing of each other. The later value stands.</source>
            <translation>两个前台在互不知情时修改了同一字段，以较晚的值为准。</translation>
        </message>
        <message>
            <source>“%1” was taken away, but the server was restored since and may not know the entry that was meant. It may stand again.</source>
            <translation>“%1”已被移除，但服务器此后从备份恢复，可能不再认得当时所指的条目。它可能重新出现。</translation>
        </message>
        <message>
            <source>PIN or password</source>
            <translation>PIN 或密码</translation>
        </message>
        <message>
            <source>Signing in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>People sign in</source>
            <translation>人员需登录</translation>
        </message>
        <message>
            <source>Minutes until a desk locks</source>
            <translation>锁定前的分钟数</translation>
        </message>
        <message>
            <source>First administrator</source>
            <translation>首任管理员</translation>
        </message>
        <message>
            <source>(kept secret)</source>
            <translation>（保密）</translation>
        </message>
        <message>
            <source>Merged record</source>
            <translation>被合并的记录</translation>
        </message>
        <message>
            <source>Merged into</source>
            <translation>合并到</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Two desks changed the same lines of this text. It now holds what both wrote.</source>
            <translation>两台电脑改了同样的几行，现在正文里保留了双方所写。</translation>
        </message>
        <message>
            <source>Identity document</source>
            <translation>证件</translation>
        </message>
        <message>
            <source>End of the number</source>
            <translation>号码末几位</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>有效期至</translation>
        </message>
        <message>
            <source>Photo or document</source>
            <translation>照片或文件</translation>
        </message>
        <message>
            <source>Printed as %1, now %2: another record bears that number already. Papers that were given out show the old one.</source>
            <translation>打印时为 %1，现为 %2：该号码已属于另一条记录。已交出的单据上仍是旧号码。</translation>
        </message>
        <message>
            <source>Appointment</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>Bay</source>
            <translation>工位</translation>
        </message>
        <message>
            <source>Begins</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>The appointment ends before it begins, so it was not confirmed. Move it.</source>
            <translation>该预约的结束时间早于开始时间，因此未确认。请调整。</translation>
        </message>
        <message>
            <source>Another appointment holds this at that time, so this one was not confirmed. Move it, or cancel it.</source>
            <translation>该时段已有别的预约占用，因此这个预约未确认。请调整或取消。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::TablePane</name>
        <message>
            <source>Sorted by %1, ascending</source>
            <translation>按%1升序排列</translation>
        </message>
        <message>
            <source>Sorted by %1, descending</source>
            <translation>按%1降序排列</translation>
        </message>
    </context>
    <context>
        <name>forecourt::TagChip</name>
        <message>
            <source>Delete takes this tag off</source>
            <translation>按 Delete 移除此标签</translation>
        </message>
        <message>
            <source>Take off “%1”</source>
            <translation>移除“%1”</translation>
        </message>
    </context>
    <context>
        <name>forecourt::TagEditor</name>
        <message>
            <source>Add a tag</source>
            <translation>添加标签</translation>
        </message>
    </context>
    <context>
        <name>forecourt::TimeField</name>
        <message>
            <source>Not a time: type 17:30, 1730 or 5pm.</source>
            <translation>不是时间：请输入 17:30、1730 或下午5点。</translation>
        </message>
        <message>
            <source>17:30</source>
            <translation>17:30</translation>
        </message>
    </context>
    <context>
        <name>forecourt::TimelineTexts</name>
        <message>
            <source>Lead received</source>
            <translation>收到线索</translation>
        </message>
        <message>
            <source>Lead: %1</source>
            <translation>线索：%1</translation>
        </message>
        <message>
            <source>Lead updated</source>
            <translation>线索已更新</translation>
        </message>
        <message>
            <source>Call to the customer</source>
            <translation>致电客户</translation>
        </message>
        <message>
            <source>Order %1 opened</source>
            <translation>已开维修单 %1</translation>
        </message>
        <message>
            <source>Order %1 settled, %2</source>
            <translation>维修单 %1 已结算 %2</translation>
        </message>
        <message>
            <source>Money given back, %1</source>
            <translation>退款 %1</translation>
        </message>
        <message>
            <source>Payment of %1</source>
            <translation>收款 %1</translation>
        </message>
        <message>
            <source>Order %1: %2</source>
            <translation>维修单 %1：%2</translation>
        </message>
        <message>
            <source>Job: %1</source>
            <translation>维修项目：%1</translation>
        </message>
        <message>
            <source>Declined: %1</source>
            <translation>客户拒绝：%1</translation>
        </message>
        <message>
            <source>Deferred: %1</source>
            <translation>推迟：%1</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>至 %1</translation>
        </message>
        <message>
            <source>Received at the counter</source>
            <translation>到店接待</translation>
        </message>
        <message>
            <source>promised %1</source>
            <translation>承诺交车 %1</translation>
        </message>
        <message>
            <source>Customer created</source>
            <translation>建立客户档案</translation>
        </message>
        <message>
            <source>Vehicle: %1</source>
            <translation>车辆：%1</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>%1 km</source>
            <translation>%1 km</translation>
        </message>
        <message>
            <source>Walk-in</source>
            <translation>展厅</translation>
        </message>
        <message>
            <source>Phone call</source>
            <translation>来电</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>官网</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>Referral</source>
            <translation>转介绍</translation>
        </message>
        <message>
            <source>Reception</source>
            <translation>接待</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>ADF file</source>
            <translation>ADF 文件</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新线索</translation>
        </message>
        <message>
            <source>assigned</source>
            <translation>已分配</translation>
        </message>
        <message>
            <source>contacted</source>
            <translation>已联系</translation>
        </message>
        <message>
            <source>qualified</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>visited</source>
            <translation>已到店</translation>
        </message>
        <message>
            <source>test driven</source>
            <translation>已试驾</translation>
        </message>
        <message>
            <source>ordered</source>
            <translation>已下订</translation>
        </message>
        <message>
            <source>won</source>
            <translation>成交</translation>
        </message>
        <message>
            <source>invalid</source>
            <translation>无效</translation>
        </message>
        <message>
            <source>loss to be approved</source>
            <translation>战败待审批</translation>
        </message>
        <message>
            <source>lost</source>
            <translation>战败</translation>
        </message>
        <message>
            <source>dormant</source>
            <translation>休眠</translation>
        </message>
        <message>
            <source>reopened</source>
            <translation>重新激活</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>checked in</source>
            <translation>已接车</translation>
        </message>
        <message>
            <source>estimating</source>
            <translation>估价中</translation>
        </message>
        <message>
            <source>awaiting approval</source>
            <translation>待客户确认</translation>
        </message>
        <message>
            <source>approved</source>
            <translation>客户已确认</translation>
        </message>
        <message>
            <source>dispatched</source>
            <translation>已派工</translation>
        </message>
        <message>
            <source>in progress</source>
            <translation>维修中</translation>
        </message>
        <message>
            <source>on hold</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>quality check</source>
            <translation>质检</translation>
        </message>
        <message>
            <source>rework</source>
            <translation>返工</translation>
        </message>
        <message>
            <source>ready for pick-up</source>
            <translation>待交车</translation>
        </message>
        <message>
            <source>settled</source>
            <translation>已结算</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>已交车</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>customer pays</source>
            <translation>客户付费</translation>
        </message>
        <message>
            <source>warranty</source>
            <translation>保修</translation>
        </message>
        <message>
            <source>insurance</source>
            <translation>保险</translation>
        </message>
        <message>
            <source>internal</source>
            <translation>内部</translation>
        </message>
        <message>
            <source>goodwill</source>
            <translation>善意索赔</translation>
        </message>
        <message>
            <source>cash</source>
            <translation>现金</translation>
        </message>
        <message>
            <source>card</source>
            <translation>刷卡</translation>
        </message>
        <message>
            <source>WeChat</source>
            <translation>微信</translation>
        </message>
        <message>
            <source>Alipay</source>
            <translation>支付宝</translation>
        </message>
        <message>
            <source>bank transfer</source>
            <translation>银行转账</translation>
        </message>
        <message>
            <source>Spoke with the customer</source>
            <translation>已接通</translation>
        </message>
        <message>
            <source>Called, nobody answered</source>
            <translation>未接通</translation>
        </message>
        <message>
            <source>Called a wrong number</source>
            <translation>空号或错号</translation>
        </message>
        <message>
            <source>Called, did not want to talk</source>
            <translation>客户拒接</translation>
        </message>
        <message>
            <source>owner</source>
            <translation>车主</translation>
        </message>
        <message>
            <source>driver</source>
            <translation>驾驶人</translation>
        </message>
        <message>
            <source>brings the car in</source>
            <translation>送修人</translation>
        </message>
        <message>
            <source>company car</source>
            <translation>公司用车</translation>
        </message>
        <message>
            <source>%1 (undone)</source>
            <translation>%1（已撤销）</translation>
        </message>
        <message>
            <source>undone %1</source>
            <translation>%1 撤销</translation>
        </message>
        <message>
            <source>undone %1 by %2</source>
            <translation>%2 于 %1 撤销</translation>
        </message>
        <message>
            <source>Merged with %1</source>
            <translation>与%1合并</translation>
        </message>
        <message>
            <source>Separated from %1</source>
            <translation>与%1拆分</translation>
        </message>
        <message>
            <source>Number read: %1 %2</source>
            <translation>查看号码：%1 %2</translation>
        </message>
        <message>
            <source>Appointment booked for %1</source>
            <translation>预约了 %1</translation>
        </message>
        <message>
            <source>Appointment moved to %1</source>
            <translation>预约改到 %1</translation>
        </message>
        <message>
            <source>before: %1</source>
            <translation>原为 %1</translation>
        </message>
        <message>
            <source>Did not come to the appointment at %1</source>
            <translation>未按 %1 的预约到店</translation>
        </message>
        <message>
            <source>Appointment at %1 cancelled</source>
            <translation>%1 的预约已取消</translation>
        </message>
        <message>
            <source>Order %1 opened as an addendum to %2</source>
            <translation>已开立维修单 %1，作为 %2 的补充维修单</translation>
        </message>
    </context>
    <context>
        <name>forecourt::TimelineView</name>
        <message>
            <source>Timeline</source>
            <translation>时间线</translation>
        </message>
    </context>
    <context>
        <name>forecourt::TotalsCard</name>
        <message>
            <source>Payer</source>
            <translation>付款方</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Tax</source>
            <translation>税额</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>未付</translation>
        </message>
        <message>
            <source>Sum</source>
            <translation>总计</translation>
        </message>
        <message>
            <source>Totals by payer</source>
            <translation>按付款方合计</translation>
        </message>
    </context>
    <context>
        <name>forecourt::UndoControl</name>
        <message>
            <source>Nothing was undone, everything is as it was: %1</source>
            <translation>未能撤销，一切保持原样：%1</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>没有可撤销的操作。</translation>
        </message>
        <message>
            <source>There is nothing to do again.</source>
            <translation>没有可重做的操作。</translation>
        </message>
    </context>
    <context>
        <name>forecourt::UndoWords</name>
        <message>
            <source>Lead created</source>
            <translation>已新建线索</translation>
        </message>
        <message>
            <source>Call recorded</source>
            <translation>已记录通话</translation>
        </message>
        <message>
            <source>Lead status changed</source>
            <translation>已更改线索状态</translation>
        </message>
        <message>
            <source>Lead assigned</source>
            <translation>已分配线索</translation>
        </message>
        <message>
            <source>Lead changed</source>
            <translation>已修改线索</translation>
        </message>
        <message>
            <source>Lead linked to a customer</source>
            <translation>线索已关联客户</translation>
        </message>
        <message>
            <source>Lead imported</source>
            <translation>已导入线索</translation>
        </message>
        <message>
            <source>Arrival recorded</source>
            <translation>已登记到店</translation>
        </message>
        <message>
            <source>Check-in written</source>
            <translation>已完成接车登记</translation>
        </message>
        <message>
            <source>Reception begun</source>
            <translation>已开始接待</translation>
        </message>
        <message>
            <source>Put back in the queue</source>
            <translation>已放回等候队列</translation>
        </message>
        <message>
            <source>Left without service</source>
            <translation>未消费离店</translation>
        </message>
        <message>
            <source>Customer created</source>
            <translation>已新建客户</translation>
        </message>
        <message>
            <source>Customer changed</source>
            <translation>已修改客户</translation>
        </message>
        <message>
            <source>Customer removed</source>
            <translation>已删除客户</translation>
        </message>
        <message>
            <source>Customer brought back</source>
            <translation>已恢复客户</translation>
        </message>
        <message>
            <source>Contact added</source>
            <translation>已添加联系方式</translation>
        </message>
        <message>
            <source>Note added</source>
            <translation>已添加备注</translation>
        </message>
        <message>
            <source>Consent recorded</source>
            <translation>已记录授权同意</translation>
        </message>
        <message>
            <source>Consent withdrawn</source>
            <translation>已撤回授权同意</translation>
        </message>
        <message>
            <source>Job added</source>
            <translation>已添加维修项目</translation>
        </message>
        <message>
            <source>Job changed</source>
            <translation>已修改维修项目</translation>
        </message>
        <message>
            <source>Job approved</source>
            <translation>维修项目已同意</translation>
        </message>
        <message>
            <source>Job declined</source>
            <translation>维修项目已拒绝</translation>
        </message>
        <message>
            <source>Job deferred</source>
            <translation>维修项目已推迟</translation>
        </message>
        <message>
            <source>Answer to a job taken back</source>
            <translation>已收回对项目的答复</translation>
        </message>
        <message>
            <source>Work progress changed</source>
            <translation>已更改施工进度</translation>
        </message>
        <message>
            <source>Job removed</source>
            <translation>已删除维修项目</translation>
        </message>
        <message>
            <source>Job brought back</source>
            <translation>已恢复维修项目</translation>
        </message>
        <message>
            <source>Line added</source>
            <translation>已添加明细行</translation>
        </message>
        <message>
            <source>Line changed</source>
            <translation>已修改明细行</translation>
        </message>
        <message>
            <source>Line removed</source>
            <translation>已删除明细行</translation>
        </message>
        <message>
            <source>Line brought back</source>
            <translation>已恢复明细行</translation>
        </message>
        <message>
            <source>Line moved</source>
            <translation>已移动明细行</translation>
        </message>
        <message>
            <source>Order status changed</source>
            <translation>已更改维修单状态</translation>
        </message>
        <message>
            <source>Promised time changed</source>
            <translation>已更改承诺时间</translation>
        </message>
        <message>
            <source>Order notes changed</source>
            <translation>已修改维修单备注</translation>
        </message>
        <message>
            <source>Technician&apos;s comment changed</source>
            <translation>已修改技师意见</translation>
        </message>
        <message>
            <source>Payment recorded</source>
            <translation>已登记收款</translation>
        </message>
        <message>
            <source>Conflict decided</source>
            <translation>已处理冲突</translation>
        </message>
        <message>
            <source>Record changed</source>
            <translation>已修改记录</translation>
        </message>
        <message>
            <source>Demonstration data</source>
            <translation>演示数据</translation>
        </message>
        <message>
            <source>Undone: %1</source>
            <translation>已撤销：%1</translation>
        </message>
        <message>
            <source>Done again: %1</source>
            <translation>已重做：%1</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>更改</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Undo: %1</source>
            <translation>撤销：%1</translation>
        </message>
        <message>
            <source>Redo: %1</source>
            <translation>重做：%1</translation>
        </message>
        <message>
            <source>Cannot be done again: %1.</source>
            <translation>无法重做：%1。</translation>
        </message>
        <message>
            <source>Cannot be undone: %1.</source>
            <translation>无法撤销：%1。</translation>
        </message>
        <message>
            <source>%1. Changed since, so left as it is: %2</source>
            <translation>%1。以下内容此后已被修改，保持不变：%2</translation>
        </message>
        <message>
            <source>The order is settled. A manager can take the settlement back first.</source>
            <translation>维修单已结算。需先由经理取消结算。</translation>
        </message>
        <message>
            <source>It was changed since, or others build on it. Change it in the record itself.</source>
            <translation>此后已被修改，或已被其他记录引用。请直接在记录中修改。</translation>
        </message>
        <message>
            <source>Ask the customer for a new consent instead.</source>
            <translation>请重新征得客户的授权同意。</translation>
        </message>
        <message>
            <source>Change the field in the record itself.</source>
            <translation>请直接在记录中修改该字段。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Next follow-up set</source>
            <translation>已设定下次跟进</translation>
        </message>
        <message>
            <source>PIN or password set</source>
            <translation>已设置 PIN 或密码</translation>
        </message>
        <message>
            <source>Signing in changed</source>
            <translation>已更改登录方式</translation>
        </message>
        <message>
            <source>Customers merged</source>
            <translation>客户已合并</translation>
        </message>
        <message>
            <source>Customers kept apart</source>
            <translation>确认不是同一位客户</translation>
        </message>
        <message>
            <source>Customers separated</source>
            <translation>客户已拆分</translation>
        </message>
        <message>
            <source>Identity document added</source>
            <translation>登记证件</translation>
        </message>
        <message>
            <source>Identity document removed</source>
            <translation>删除证件</translation>
        </message>
        <message>
            <source>Identity number read</source>
            <translation>查看证件号码</translation>
        </message>
        <message>
            <source>Identity numbers sealed for the store</source>
            <translation>用门店密钥重新加密证件号码</translation>
        </message>
        <message>
            <source>Refused change given up</source>
            <translation>放弃被拒绝的更改</translation>
        </message>
        <message>
            <source>What was read stays read, and its trace in the timeline.</source>
            <translation>已经查看的无法撤回，时间线中的记录也会保留。</translation>
        </message>
        <message>
            <source>Photo or document added</source>
            <translation>已添加照片或文件</translation>
        </message>
        <message>
            <source>Photo or document named</source>
            <translation>已命名照片或文件</translation>
        </message>
        <message>
            <source>Photo or document removed</source>
            <translation>已移除照片或文件</translation>
        </message>
        <message>
            <source>Put right after comparing with the server</source>
            <translation>与服务器核对后已更正</translation>
        </message>
        <message>
            <source>Appointment booked</source>
            <translation>新建预约</translation>
        </message>
        <message>
            <source>Appointment moved</source>
            <translation>调整预约</translation>
        </message>
        <message>
            <source>Appointment cancelled</source>
            <translation>取消预约</translation>
        </message>
        <message>
            <source>Nobody came to the appointment</source>
            <translation>预约未到店</translation>
        </message>
        <message>
            <source>Booked car arrived</source>
            <translation>预约车辆到店</translation>
        </message>
    </context>
    <context>
        <name>forecourt::VinField</name>
        <message>
            <source>A VIN has no I, O or Q. %1? Alt+Enter takes it.</source>
            <translation>车架号中没有 I、O、Q。是 %1 吗？按 Alt+Enter 采用。</translation>
        </message>
        <message>
            <source>%1 of %2 characters</source>
            <translation>%1 / %2 位</translation>
        </message>
        <message>
            <source>A VIN has only letters and digits.</source>
            <translation>车架号只含字母和数字。</translation>
        </message>
        <message>
            <source>The check digit does not fit, as is usual for imports.</source>
            <translation>校验位不符，进口车常见。</translation>
        </message>
        <message>
            <source>The check digit does not fit: read the number again.</source>
            <translation>校验位不符，请再核对车架号。</translation>
        </message>
        <message>
            <source>Model year %1</source>
            <translation>车型年份 %1</translation>
        </message>
    </context>
    <context>
        <name>forecourt::VisitSummary</name>
        <message>
            <source>Arrived %1</source>
            <translation>到店 %1</translation>
        </message>
        <message>
            <source>promised for %1</source>
            <translation>约定 %1 交车</translation>
        </message>
        <message>
            <source>Open the order</source>
            <translation>打开维修单</translation>
        </message>
        <message>
            <source>Print the sheet</source>
            <translation>打印接车单</translation>
        </message>
        <message>
            <source>Take in again</source>
            <translation>重新接待</translation>
        </message>
        <message>
            <source>Next arrival</source>
            <translation>下一位到店</translation>
        </message>
    </context>
    <context>
        <name>forecourt::WindowCommands</name>
        <message>
            <source>Go to %1</source>
            <translation>前往%1</translation>
        </message>
    </context>
</TS>
